import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { OwnSession } from '@roundtable/contracts'
import { startTestApi, type TestApi } from '../../../testing/start-test-api'

let api: TestApi

beforeAll(async () => {
  api = await startTestApi()
})
afterAll(() => api.stop())
beforeEach(() => api.db.query('TRUNCATE account, sign_in_token, http_session, attempt CASCADE'))

const list = async (cookie: string): Promise<OwnSession[]> => {
  const answer = await fetch(`${api.url}/api/me/sessions`, { headers: { cookie } })
  return ((await answer.json()) as { sessions: OwnSession[] }).sessions
}
const end = (cookie: string, path: string, commandId = randomUUID()) =>
  fetch(`${api.url}/api/me/sessions/${path}`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ commandId }),
  })
const works = async (cookie: string): Promise<boolean> =>
  (await fetch(`${api.url}/api/me`, { headers: { cookie } })).ok

describe('one’s own sessions', () => {
  it('are listed newest first, without what could open them, and never those of others', async () => {
    const first = await api.signIn('viewer')
    const other = await api.signIn('organizer')
    const second = await api.signIn('viewer')
    const sessions = await list(second)
    expect(sessions).toEqual([
      {
        id: expect.any(String),
        way: 'link',
        since: expect.any(String),
        until: expect.any(String),
        agent: 'node',
        current: true,
      },
      expect.objectContaining({ current: false }),
    ])
    const { rows } = await api.db.query('SELECT sid FROM http_session')
    for (const { sid } of rows) expect(JSON.stringify(sessions)).not.toContain(sid)
    expect((await list(first)).map(({ current }) => current)).toEqual([false, true])
    expect(await list(other)).toHaveLength(1)
  })

  it('are ended one by one, with a line in the audit; a retry has one effect', async () => {
    const gone = await api.signIn('viewer')
    const kept = await api.signIn('viewer')
    const { id } = (await list(kept)).find(({ current }) => !current)!
    const command = randomUUID()
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => end(kept, `${id}/end`, command)),
    )
    for (const answer of answers) expect(await answer.json()).toEqual({ ended: 1 })
    expect([await works(gone), await works(kept)]).toEqual([false, true])
    expect((await end(kept, `${id}/end`)).status).toBe(404)
    const { rows } = await api.db.query(
      `SELECT actor, action, after FROM audit ORDER BY seq DESC LIMIT 1`,
    )
    expect(rows).toEqual([{ actor: 'viewer', action: 'access.end-sessions', after: { ended: 1 } }])
  })

  it('of somebody else cannot be ended, and look like none at all', async () => {
    const theirs = await api.signIn('organizer')
    const mine = await api.signIn('viewer')
    const [{ id }] = (await list(theirs)) as [OwnSession]
    const [foreign, absent] = [await end(mine, `${id}/end`), await end(mine, `${randomUUID()}/end`)]
    expect([foreign.status, await foreign.text()]).toEqual([404, await absent.text()])
    expect(await works(theirs)).toBe(true)
  })

  it('but this one are ended together, and nobody else’s', async () => {
    const others = [await api.signIn('viewer'), await api.signIn('viewer')]
    const theirs = await api.signIn('organizer')
    const mine = await api.signIn('viewer')
    expect(await (await end(mine, 'end-others')).json()).toEqual({ ended: 2 })
    expect(await (await end(mine, 'end-others')).json()).toEqual({ ended: 0 })
    expect(await Promise.all([...others, theirs, mine].map(works))).toEqual([
      false,
      false,
      true,
      true,
    ])
  })
})
