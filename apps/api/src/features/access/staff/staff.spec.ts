import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { Problem, StaffMember } from '@roundtable/contracts'
import type { Role } from '@roundtable/domain'
import { startTestApi, type TestApi, type TestNode } from '../../../testing/start-test-api'

let api: TestApi
let second: TestNode

beforeAll(async () => {
  api = await startTestApi()
  second = await api.anotherNode()
})
afterAll(async () => {
  await second.stop()
  await api.stop()
})
beforeEach(async () => {
  await api.db.query('TRUNCATE account, sign_in_token, http_session, attempt CASCADE')
})

const send = (cookie: string, method: string, path: string, body?: unknown, node: TestNode = api) =>
  fetch(`${node.url}/api/staff${path}`, {
    method,
    headers: { cookie, 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
const list = async (cookie: string): Promise<StaffMember[]> =>
  ((await (await send(cookie, 'GET', '')).json()) as { staff: StaffMember[] }).staff
const add = (cookie: string, fields: Partial<StaffMember>) =>
  send(cookie, 'POST', '', { commandId: randomUUID(), fields })
const change = (
  cookie: string,
  id: string,
  fields: object,
  expectedVersion?: number,
  node?: TestNode,
) => send(cookie, 'PATCH', `/${id}`, { commandId: randomUUID(), expectedVersion, fields }, node)
const idOf = async (role: Role): Promise<string> =>
  (await api.db.query('SELECT id FROM account WHERE role = $1', [role])).rows[0].id
const problemIn = async (answer: Response) => {
  const { type, detail } = (await answer.json()) as Problem
  return [answer.status, type.replace('/problems/', ''), detail]
}
const audit = async () =>
  (
    await api.db.query(
      `SELECT actor, action, subject, before, after, reason FROM audit WHERE action LIKE 'staff.%' ORDER BY seq DESC LIMIT 1`,
    )
  ).rows[0]

const nobodyLeft =
  'This is the last member of the secretariat: nobody would be left who may give roles. Make somebody else secretariat first. Nothing was changed.'

describe('the staff', () => {
  it('is added by the secretariat, once however often it is asked, with a line in the audit', async () => {
    const cookie = await api.signIn('secretariat')
    const fields = { name: 'Ada', email: ' Ada@Example.org ', role: 'organizer' }
    const commandId = randomUUID()
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => send(cookie, 'POST', '', { commandId, fields })),
    )
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201])
    const [ada, secretariat] = await list(cookie)
    expect(ada).toEqual({
      id: expect.any(String),
      name: 'Ada',
      email: 'ada@example.org',
      role: 'organizer',
      disabled: false,
      sessions: 0,
      passkeys: 0,
      version: 1,
      changedBy: 'secretariat',
      changedAt: expect.any(String),
    })
    expect(secretariat).toMatchObject({ name: 'secretariat', sessions: 1 })
    expect(await audit()).toEqual({
      actor: 'secretariat',
      action: 'staff.create',
      subject: `account/${ada!.id}`,
      before: null,
      after: { name: 'Ada', email: 'ada@example.org', role: 'organizer', disabled: false },
      reason: null,
    })
  })

  it('has one person to a mailbox, however it is spelt', async () => {
    const cookie = await api.signIn('secretariat')
    await add(cookie, { name: 'Ada', email: 'ada@example.org', role: 'viewer' })
    const again = await add(cookie, { name: 'Ada', email: 'ADA@example.org', role: 'viewer' })
    const { errors } = (await again.json()) as Problem
    expect([again.status, errors]).toEqual([422, [{ pointer: '/fields/email', code: 'taken' }]])
    const name = 'Ada\r\nBcc: ben@example.org'
    expect((await add(cookie, { name, email: 'b@example.org', role: 'viewer' })).status).toBe(422)
    const ada = (await list(cookie)).find(({ name }) => name === 'Ada')!
    const secretariat = await idOf('secretariat')
    expect((await change(cookie, secretariat, { email: ada.email }, 1)).status).toBe(422)
  })

  it('changes as the version that was seen, or not at all (I-04)', async () => {
    const cookie = await api.signIn('secretariat')
    await api.signIn('viewer')
    const id = await idOf('viewer')
    expect((await change(cookie, id, { role: 'organizer' })).status).toBe(428)
    const done = await change(cookie, id, { role: 'organizer' }, 1)
    expect(await done.json()).toMatchObject({ role: 'organizer', version: 2, sessions: 1 })
    const stale = await change(cookie, id, { role: 'protocol' }, 1)
    const { current } = (await stale.json()) as Problem
    expect([stale.status, current]).toMatchObject([
      412,
      { version: 2, changedBy: 'secretariat', fields: { role: 'organizer' } },
    ])
    expect(await audit()).toMatchObject({
      before: { role: 'viewer' },
      after: { role: 'organizer' },
    })
  })

  it('that is shut out has no session, no link and no code any more; let in again it signs in anew', async () => {
    const cookie = await api.signIn('secretariat')
    const theirs = await api.signIn('viewer')
    const id = await idOf('viewer')
    const me = () => fetch(`${second.url}/api/me`, { headers: { cookie: theirs } })
    expect((await change(cookie, id, { disabled: true }, 1)).status).toBe(200)
    expect((await me()).status).toBe(401)
    const { rows } = await api.db.query(
      `SELECT (SELECT count(*)::int FROM http_session WHERE sess ->> 'accountId' = $1) AS sessions,
         (SELECT count(*)::int FROM sign_in_token WHERE account_id = $1::uuid AND used_at IS NULL AND revoked_at IS NULL) AS links`,
      [id],
    )
    expect(rows).toEqual([{ sessions: 0, links: 0 }])
    // A sign-in that was on its way when the door was shut.
    await api.db.query(
      `INSERT INTO http_session (sid, sess, expire) VALUES ('late', json_build_object('accountId', $1::text), now() + interval '1 day')`,
      [id],
    )
    expect((await change(cookie, id, { disabled: false }, 2)).status).toBe(200)
    expect((await me()).status).toBe(401)
    expect((await api.db.query(`SELECT FROM http_session WHERE sid = 'late'`)).rows).toEqual([])
    expect(await api.signIn('viewer')).toMatch(/^session=/)
  })

  it('keeps one member of the secretariat: the last one can neither leave nor shut themselves out', async () => {
    const cookie = await api.signIn('secretariat')
    const id = await idOf('secretariat')
    for (const fields of [{ role: 'viewer' }, { disabled: true }])
      expect(await problemIn(await change(cookie, id, fields, 1))).toEqual([
        409,
        'illegal-transition',
        nobodyLeft,
      ])
    await add(cookie, { name: 'Ben', email: 'ben@example.org', role: 'secretariat' })
    expect((await change(cookie, id, { role: 'viewer' }, 1)).status).toBe(200)
    expect((await list(cookie).catch(() => 'refused')) ?? 'refused').toBe('refused')
  })
})

describe('under load, on two nodes', () => {
  it('two of the secretariat who take the right from each other at once leave exactly one', async () => {
    const cookies: string[] = []
    for (let n = 0; n < 2; n++) {
      await api.db.query(`UPDATE account SET role = 'viewer'`)
      await api.db.query(
        `INSERT INTO account (id, name, email, role) VALUES ($1, $2, $3, 'secretariat')`,
        [randomUUID(), `S${n}`, `s${n}@example.org`],
      )
      cookies.push(await api.signIn('secretariat'))
    }
    const { rows } = await api.db.query('SELECT id FROM account ORDER BY email')
    for (let round = 0; round < 15; round++) {
      await api.db.query(`UPDATE account SET role = 'secretariat', version = 1`)
      const answers = await Promise.all([
        change(cookies[0]!, rows[1].id, { role: 'viewer' }, 1, api),
        change(cookies[1]!, rows[0].id, { role: 'viewer' }, 1, second),
      ])
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 403])
      const left = await api.db.query(
        `SELECT count(*)::int AS n FROM account WHERE role = 'secretariat'`,
      )
      expect(left.rows[0].n).toBe(1)
    }
  })

  it('a role that changes all the time is at every moment what its last change said', async () => {
    const cookie = await api.signIn('secretariat')
    const theirs = await api.signIn('viewer')
    const id = await idOf('viewer')
    const roles: Role[] = ['organizer', 'viewer', 'protocol', 'viewer']
    let version = 1
    for (let round = 0; round < 12; round++) {
      const role = roles[round % roles.length]!
      const answer = await change(cookie, id, { role }, version, round % 2 ? second : api)
      version = ((await answer.json()) as StaffMember).version
      const seen = await Promise.all(
        [api, second, api, second].map(async ({ url }) => {
          const me = await fetch(`${url}/api/me`, { headers: { cookie: theirs } })
          return ((await me.json()) as { role: Role }).role
        }),
      )
      expect(seen).toEqual([role, role, role, role])
    }
    expect(version).toBe(13)
  })
})
