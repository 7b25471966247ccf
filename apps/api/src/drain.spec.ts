import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import type { Plan, Problem } from '@roundtable/contracts'
import { drain } from './drain'
import { accepted, Changes, type Actor } from './platform/database/change'
import { LiveGateway } from './platform/live/live.gateway'
import { LiveListener } from './testing/live-listener'
import { RawListener } from './testing/raw-listener'
import { startTestApi, type TestApi, type TestNode } from './testing/start-test-api'
import { waitUntil } from './testing/wait'

const actor: Actor = {
  id: '9b2b1a3e-6a51-4a8e-9a59-0d5a6a1d2c11',
  name: 'Writer',
  role: 'organizer',
}

let staying: TestApi
let going: TestNode
let cookie: string
const open: LiveListener[] = []

beforeAll(async () => {
  staying = await startTestApi({ demo: true })
  going = await staying.anotherNode()
  cookie = await staying.signIn('organizer')
})

afterEach(() => {
  for (const listener of open.splice(0)) listener.close()
})

afterAll(() => staying.stop())

const tell = () =>
  staying.app.get(Changes).run(actor, null, async (writer) => {
    writer.audit({ action: 'test', subject: 'drain' })
    writer.tell('plan', 'host-revised', { number: 1 })
    return accepted(null)
  })

/** Keeps every command waiting until it is called off. */
async function holdPlan(): Promise<() => Promise<void>> {
  const holder = await staying.db.connect()
  // When the test has failed by then, its database is dropped under it.
  holder.on('error', () => undefined)
  await holder.query('BEGIN')
  await holder.query('SELECT FROM plan WHERE main FOR UPDATE')
  return async () => {
    await holder.query('COMMIT')
    holder.release()
  }
}

/** Puts a session where it stands, and answers the status once the plan is free. */
async function moveOn({ url }: TestNode, plan: Plan): Promise<number> {
  const { sessionId, version, roomId, start } = plan.placements[0]!
  const answer = await fetch(`${url}/api/plan/moves`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({
      commandId: randomUUID(),
      moves: [{ sessionId, expectedVersion: version, placement: { roomId, start } }],
    }),
  })
  return answer.status
}

describe('a node that is taken out of service (I-25)', () => {
  it('sends its listeners elsewhere, finishes its commands, and takes nothing new', async () => {
    let gone = false
    // Whoever comes back comes to the other node, as a load balancer sees to.
    const listeners = Array.from(
      { length: 20 },
      () => new LiveListener(() => (gone ? staying.url : going.url), 'plan', cookie),
    )
    open.push(...listeners)
    await waitUntil(() => listeners.every(({ snapshots }) => snapshots.length === 1))
    const plan = (await (
      await fetch(`${going.url}/api/plan`, { headers: { cookie } })
    ).json()) as Plan
    const release = await holdPlan()
    const command = moveOn(going, plan)
    await waitUntil(() => false, 0.3)

    gone = true
    const stopped = drain(going.app).then(() => going.stop())
    const health = await fetch(`${going.url}/api/health`)
    const late = new RawListener(going.url)
    await waitUntil(() => late.ended)
    await tell()
    await waitUntil(() => going.app.get(LiveGateway).listeners === 0)
    await release()
    await stopped
    await tell()
    const last = await staying.db.query(`SELECT seq FROM live_stream WHERE name = 'plan'`)
    const head = Number(last.rows[0].seq)
    await waitUntil(() => listeners.every(({ applied }) => applied.at(-1) === head))

    expect([health.status, ((await health.json()) as Problem).type]).toEqual([
      503,
      '/problems/unavailable',
    ])
    expect(late.heard).toMatch(/^HTTP\/1.1 503 [^]*\r\nRetry-After: 1\r\n/)
    expect(await command).toBe(200)
    expect(await fetch(going.url).catch(() => 'refused')).toBe('refused')
    expect(staying.app.get(LiveGateway).listeners).toBe(20)
    expect(listeners.map(({ sentAway }) => sentAway)).toEqual(listeners.map(() => 1))
    const numbers = (from: number) => Array.from({ length: head - from }, (_, i) => from + i + 1)
    expect(listeners.map(({ applied, gaps, repeated }) => ({ applied, gaps, repeated }))).toEqual(
      listeners.map(({ snapshots: [at] }) => ({
        applied: numbers(at!.seq),
        gaps: 0,
        repeated: 0,
      })),
    )
  }, 60_000)
})
