import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { auditActors } from '@roundtable/contracts'
import { startTestApi, type TestApi } from '../../testing/start-test-api'
import { pause } from '../../testing/wait'
import { createSignInLink } from './create-sign-in-link'

let api: TestApi
let second: { url: string; stop(): Promise<void> }
/** Nothing before this line is looked at. */
let since = 0

beforeAll(async () => {
  // The outbox is the mailbox.
  api = await startTestApi({ config: { demoMode: true } })
  second = await api.anotherNode({ demoMode: true })
})
afterAll(async () => {
  await second.stop()
  await api.stop()
})

const ada = { id: randomUUID(), name: 'Ada' }
const ben = { id: randomUUID(), name: 'Ben' }

beforeEach(async () => {
  await api.db.query('TRUNCATE account, sign_in_token, http_session, attempt, outbox CASCADE')
  for (const { id, name } of [ada, ben])
    await api.db.query(
      `INSERT INTO account (id, name, email, role) VALUES ($1, $2, $3, 'organizer')`,
      [id, name, `${name.toLowerCase()}@example.org`],
    )
  since = (await api.db.query('SELECT seq::int FROM audit_head')).rows[0].seq
})

const lines = async () =>
  (
    await api.db.query(
      `SELECT actor_id AS "actorId", actor, action, subject, before, after, reason FROM audit WHERE seq > $1 ORDER BY seq`,
      [since],
    )
  ).rows

const line = (
  { id, name }: { id: string; name: string },
  action: string,
  subject: string,
  after: unknown = null,
) => ({ actorId: id, actor: name, action, subject, before: null, after, reason: null })
const nobody = { id: auditActors.stranger, name: 'Somebody not signed in' }
const ofAda = `account/${ada.id}`
const ofBen = `account/${ben.id}`

const post = (path: string, body: unknown, cookie = '', url = api.url) =>
  fetch(`${url}/api/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(cookie && { cookie }) },
    body: JSON.stringify(body),
  })
const ask = (email: string) => post('sign-in/code', { email })
const consume = (email: string, code: string, url = api.url) =>
  post('sign-in/code/consume', { email, code }, '', url)

async function newCode(email = 'ada@example.org'): Promise<string> {
  await api.db.query('DELETE FROM outbox')
  await ask(email)
  for (let n = 0; n < 500; n++) {
    const { rows } = await api.db.query('SELECT code FROM outbox WHERE to_address = $1', [email])
    if (rows[0]) return rows[0].code
    await pause(20)
  }
  throw new Error(`No code came for ${email}.`)
}
const wrong = (code: string): string => `${code[0] === '1' ? '2' : '1'}${code.slice(1)}`

const linkOf = async (email: string): Promise<string> => {
  const link = await createSignInLink(api.db, { email, publicUrl: 'http://localhost:3000' })
  return new URL(link).hash.replace('#token=', '')
}
async function signIn(email: string): Promise<string> {
  const answer = await post('sign-in/consume', { token: await linkOf(email) })
  await answer.text()
  return answer.headers.getSetCookie()[0]!.split(';')[0]!
}

describe('signing in and out (I-15)', () => {
  it('leaves a line each, in the name of whoever it was, and how they came in', async () => {
    const cookie = await signIn('ada@example.org')
    expect((await consume('ben@example.org', await newCode('ben@example.org'))).status).toBe(200)
    expect((await post('sign-out', {}, cookie)).status).toBe(204)
    expect(await lines()).toEqual([
      line(ada, 'access.sign-in', ofAda, { way: 'link' }),
      line(ben, 'access.sign-in', ofBen, { way: 'code' }),
      line(ada, 'access.sign-out', ofAda),
    ])
  })

  it('leaves a line for the session that another takes the place of, whoever it was of', async () => {
    const [former, kept] = [await signIn('ada@example.org'), await signIn('ada@example.org')]
    const over = async (email: string, cookie: string): Promise<string> => {
      const answer = await post('sign-in/consume', { token: await linkOf(email) }, cookie)
      return answer.headers.getSetCookie()[0]!.split(';')[0]!
    }
    const second = await over('ben@example.org', former)
    await over('ben@example.org', second)
    await over('ben@example.org', former)
    expect(await lines()).toEqual([
      line(ada, 'access.sign-in', ofAda, { way: 'link' }),
      line(ada, 'access.sign-in', ofAda, { way: 'link' }),
      line(ada, 'access.sign-out', ofAda),
      line(ben, 'access.sign-in', ofBen, { way: 'link' }),
      line(ben, 'access.sign-out', ofBen),
      line(ben, 'access.sign-in', ofBen, { way: 'link' }),
      line(ben, 'access.sign-in', ofBen, { way: 'link' }),
    ])
    const status = async (cookie: string) =>
      (await fetch(`${api.url}/api/me`, { headers: { cookie } })).status
    expect(await Promise.all([former, second, kept].map(status))).toEqual([401, 401, 200])
  })

  it('leaves a session as it was when nobody comes in over it', async () => {
    const cookie = await signIn('ada@example.org')
    await post('sign-in/consume', { token: 'x'.repeat(43) }, cookie)
    const token = await linkOf('ben@example.org')
    const owner = await api.db.connect()
    try {
      await owner.query('BEGIN; SELECT FROM audit_head FOR UPDATE')
      expect((await post('sign-in/consume', { token }, cookie)).status).toBe(503)
    } finally {
      await owner.query('ROLLBACK')
      owner.release()
    }
    expect((await fetch(`${api.url}/api/me`, { headers: { cookie } })).status).toBe(200)
    expect(await lines()).toEqual([line(ada, 'access.sign-in', ofAda, { way: 'link' })])
  })

  it('leaves one line for 50 clicks at the same moment, on two nodes', async () => {
    const code = await newCode()
    await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        consume('ada@example.org', code, n % 2 ? api.url : second.url),
      ),
    )
    expect((await lines()).filter(({ action }) => action === 'access.sign-in')).toEqual([
      line(ada, 'access.sign-in', ofAda, { way: 'code' }),
    ])
  })

  it('leaves one line for a sign-out that is asked for twice at once', async () => {
    const cookie = await signIn('ada@example.org')
    const answers = await Promise.all([1, 2].map(() => post('sign-out', {}, cookie)))
    expect(answers.map(({ status }) => status).toSorted()[0]).toBe(204)
    expect((await lines()).map(({ action }) => action)).toEqual([
      'access.sign-in',
      'access.sign-out',
    ])
  })

  it('leaves a code to be used again when its line cannot be written', async () => {
    const code = await newCode()
    const owner = await api.db.connect()
    try {
      await owner.query('BEGIN; SELECT FROM audit_head FOR UPDATE')
      expect((await consume('ada@example.org', code)).status).toBe(503)
    } finally {
      await owner.query('ROLLBACK')
      owner.release()
    }
    expect(await lines()).toEqual([])
    expect((await consume('ada@example.org', code)).status).toBe(200)
  })

  it('leaves no line where nobody came in', async () => {
    const code = await newCode()
    await consume('ada@example.org', wrong(code))
    await consume('nobody@example.org', code)
    await post('sign-in/consume', { token: 'x'.repeat(43) })
    expect((await post('sign-out', {})).status).toBe(401)
    expect(await lines()).toEqual([])
  })

  it('does not wait behind those who move sessions', async () => {
    const owner = await api.db.connect()
    try {
      await owner.query(`INSERT INTO plan (id, name, main) SELECT gen_random_uuid(), 'Main', true
        WHERE NOT EXISTS (SELECT FROM plan WHERE main)`)
      await owner.query('BEGIN; SELECT FROM plan WHERE main FOR UPDATE')
      expect(await signIn('ada@example.org')).toMatch(/^session=/)
    } finally {
      await owner.query('ROLLBACK')
      owner.release()
    }
  })
})

describe('too many tries', () => {
  it('end a code with a line that names its account, once', async () => {
    const code = await newCode()
    await newCode('ben@example.org')
    await Promise.all(Array.from({ length: 9 }, () => consume('ada@example.org', wrong(code))))
    for (let n = 0; n < 4; n++) await consume('ben@example.org', wrong(code))
    expect(await lines()).toEqual([line(nobody, 'access.code-spent', ofAda, { wrong: 5 })])
  })

  it('from one address leave a line at the first refusal, and name the account where there is one', async () => {
    for (const email of ['ada@example.org', 'nobody@example.org']) {
      await api.db.query('TRUNCATE attempt')
      for (let round = 0; round < 11; round++)
        await Promise.all(Array.from({ length: 10 }, () => consume(email, '12345678')))
    }
    const action = 'access.too-many-attempts'
    expect(await lines()).toEqual([line(nobody, action, ofAda), line(nobody, action, 'account')])
  })

  it('of asking for codes leave a line, with the same answer for known and unknown', async () => {
    const answers: unknown[] = []
    for (const email of ['ada@example.org', 'nobody@example.org'])
      for (let n = 0; n < 8; n++) {
        const { status, headers } = await ask(email)
        answers[n] ??= []
        ;(answers[n] as unknown[]).push([status, [...headers.keys()]])
      }
    for (const pair of answers as [unknown, unknown][]) expect(pair[1]).toEqual(pair[0])
    const action = 'access.too-many-codes'
    expect(await lines()).toEqual([line(nobody, action, ofAda), line(nobody, action, 'account')])
  })

  it('leave nothing that was typed anywhere, and the chain stays whole', async () => {
    await api.db.query('TRUNCATE attempt')
    for (let n = 0; n < 7; n++) await ask('somebody.typed.this@example.org')
    const { rows } = await api.db.query(
      `SELECT count(*)::int AS n FROM audit WHERE audit::text LIKE '%typed.this%' OR audit::text LIKE '%127.0.0.1%'`,
    )
    expect(rows[0].n).toBe(0)
    const { checkAudit } = await import('../../cli/audit')
    expect(await checkAudit(api.databaseUrl)).toMatch(/^The audit chain is whole/)
  })
})
