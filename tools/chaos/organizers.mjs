// Organizers at work: signed in, each with a session of their own, moving it as fast as they are answered.
import { Ledger } from './writers.mjs'

/** Answers the cookie of a new session of somebody with this role. */
export async function signIn(system, role = 'organizer') {
  const link = await system.cli('sign-in-link', '--role', role)
  const answer = await fetch(`${system.url}/api/sign-in/consume`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: link.split('#token=')[1] }),
  })
  if (!answer.ok) throw new Error(`Signing in answered ${answer.status}`)
  return answer.headers.getSetCookie()[0].split(';')[0]
}

/** Sessions that stand on the board and may leave it: one for each writer. */
async function chooseSessions(url, cookie, count) {
  const plan = await (await fetch(`${url}/api/plan`, { headers: { cookie } })).json()
  const locked = new Set(plan.sessions.filter((s) => s.lock).map((s) => s.id))
  const chosen = plan.placements.filter((p) => !locked.has(p.sessionId)).slice(0, count)
  return chosen.map(({ sessionId, version, roomId, start }) => ({
    sessionId,
    version,
    home: { roomId, start },
  }))
}

/** `count` organizers who write until `stop()`; each asks the nodes at `urls` in turn while one does not answer. */
export async function atWork(urls, cookie, count, pause = 0) {
  const sessions = await chooseSessions(urls[0], cookie, count)
  const ledger = new Ledger()
  let stopped = false
  const writing = sessions.map((session, i) =>
    ledger.write({ urls, first: i, cookie, pause }, session, () => stopped),
  )
  return {
    ledger,
    writers: sessions.length,
    stop: () => {
      stopped = true
      return Promise.all(writing)
    },
  }
}
