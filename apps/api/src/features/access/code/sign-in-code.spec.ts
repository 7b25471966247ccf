import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { MailServer, type ReceivedMail } from '../../../testing/mail-server'
import { startTestApi, type TestApi } from '../../../testing/start-test-api'
import { waitUntil } from '../../../testing/wait'

let api: TestApi
let mailbox: MailServer

beforeAll(async () => {
  mailbox = await MailServer.start()
  api = await startTestApi({ config: { smtpUrl: mailbox.url } })
})

afterAll(async () => {
  await api.stop()
  await mailbox.stop()
})

const accounts = [
  { name: 'Ada', email: 'ada@example.org', role: 'organizer' },
  { name: 'Ben', email: 'ben@example.org', role: 'viewer' },
]

beforeEach(async () => {
  await api.db.query('TRUNCATE account, sign_in_token, http_session, attempt, outbox CASCADE')
  for (const { name, email, role } of accounts)
    await api.db.query('INSERT INTO account (id, name, email, role) VALUES ($1, $2, $3, $4)', [
      randomUUID(),
      name,
      email,
      role,
    ])
  mailbox.mails.length = 0
})

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${api.url}/api/sign-in/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
const ask = (email: string, language?: string) => post('code', { email, language })
const consume = (email: string, code: string, headers = {}) =>
  post('code/consume', { email, code }, headers)

/** What the next mail brings. */
async function nextMail(asking: () => Promise<unknown>): Promise<ReceivedMail> {
  const before = mailbox.mails.length
  await asking()
  await waitUntil(() => mailbox.mails.length > before)
  return mailbox.mails.at(-1)!
}
const codeIn = ({ text }: ReceivedMail): string => /^\d{4} \d{4}$/m.exec(text)![0]
const newCode = async (email = 'ada@example.org') => codeIn(await nextMail(() => ask(email)))

const wrong = (code: string): string => `${code[0] === '1' ? '2' : '1'}${code.slice(1)}`
const sessions = async (): Promise<number> =>
  (await api.db.query('SELECT count(*)::int AS n FROM http_session')).rows[0].n

/** An answer without what differs by nature: the moment, and what is left of a limit. */
const seen = async (answer: Response) => ({
  status: answer.status,
  headers: [...answer.headers].filter(([name]) => name !== 'date'),
  body: await answer.text(),
})

describe('a sign-in code (I-11)', () => {
  it('comes by mail and signs in, with or without the space in it', async () => {
    const mail = await nextMail(() => ask(' Ada@Example.org '))
    expect(mail.to).toEqual(['ada@example.org'])
    expect(mail.text).toBe(
      `Dear Ada,

this code signs you in to the agenda of the Roundtable:

${codeIn(mail)}

It works once, for ten minutes, on the page where you asked for it:
http://localhost:3000/sign-in

If you did not ask for it, you need do nothing: nobody signs in without the code. Please give it to nobody; we never ask for it.
`,
    )
    const answer = await consume('ADA@example.org', codeIn(mail))
    expect(await answer.json()).toMatchObject({ name: 'Ada', role: 'organizer' })
    const cookie = answer.headers.getSetCookie()[0]!.split(';')[0]!
    expect((await fetch(`${api.url}/api/me`, { headers: { cookie } })).status).toBe(200)
    const other = (await newCode()).replace(' ', '')
    expect((await consume('ada@example.org', other)).status).toBe(200)
  })

  it('is mailed in the language of the page that asked', async () => {
    const french = await nextMail(() => ask('ada@example.org', 'fr'))
    const arabic = await nextMail(() => ask('ada@example.org', 'ar'))
    expect([french.text.split('\n')[0], arabic.text.split('\n')[0]]).toEqual([
      'Bonjour Ada,',
      'مرحبًا Ada،',
    ])
  })

  it('is answered the same, and mailed to nobody, where nobody has the mailbox', async () => {
    const known = await seen(await ask('ada@example.org'))
    const unknown = await seen(await ask('nobody@example.org'))
    expect(unknown).toEqual(known)
    expect(known).toMatchObject({ status: 202, body: '{"worksFor":600,"nextAfter":30}' })
    await newCode('ben@example.org')
    await waitUntil(() => mailbox.mails.length === 2)
    expect(mailbox.mails.flatMap(({ to }) => to).sort()).toEqual([
      'ada@example.org',
      'ben@example.org',
    ])
  })

  it('gives exactly one session to 50 clicks at the same moment', async () => {
    const code = await newCode()
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => consume('ada@example.org', code)),
    )
    const statuses = answers.map(({ status }) => status).sort()
    expect(statuses).toEqual([200, ...Array.from({ length: 49 }, () => 410)])
    expect(answers.filter((answer) => answer.headers.getSetCookie().length > 0).length).toBe(1)
    expect(await sessions()).toBe(1)
  })

  it('answers the same for mistyped, used, expired, replaced, and for somebody unknown', async () => {
    const answers: unknown[] = []
    const look = async (email: string, code: string) =>
      answers.push(await seen(await consume(email, code)))
    const used = await newCode()
    await look('ada@example.org', wrong(used))
    await consume('ada@example.org', used)
    await look('ada@example.org', used)
    const expired = await newCode()
    await api.db.query(`UPDATE sign_in_code SET expires_at = now() - interval '1 second'`)
    await look('ada@example.org', expired)
    const replaced = await newCode()
    const newer = await newCode()
    await look('ada@example.org', replaced)
    await look('nobody@example.org', newer)
    await look('ben@example.org', newer)
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]).toMatchObject({ status: 410 })
    expect((await consume('ada@example.org', newer)).status).toBe(200)
  })

  it('is dead after five wrong guesses, also when they come together', async () => {
    const code = await newCode()
    for (let n = 0; n < 4; n++) await consume('ada@example.org', wrong(code))
    expect((await consume('ada@example.org', code)).status).toBe(200)
    const next = await newCode()
    await Promise.all(Array.from({ length: 5 }, () => consume('ada@example.org', wrong(next))))
    expect((await consume('ada@example.org', next)).status).toBe(410)
  })

  it('opens nothing for somebody who was shut out meanwhile, and no new one is sent', async () => {
    const code = await newCode()
    await api.db.query(`UPDATE account SET disabled_at = now() WHERE name = 'Ada'`)
    expect((await consume('ada@example.org', code)).status).toBe(410)
    await ask('ada@example.org')
    await newCode('ben@example.org')
    expect(mailbox.mails.flatMap(({ to }) => to)).toEqual(['ada@example.org', 'ben@example.org'])
  })

  it('is not sent to a mailbox that its account has no more when it would leave', async () => {
    const owner = await api.db.connect()
    try {
      await owner.query(`BEGIN; UPDATE account SET email = 'new@example.org' WHERE name = 'Ada'`)
      await ask('ada@example.org')
      await newCode('ben@example.org')
      await owner.query('COMMIT')
    } finally {
      owner.release()
    }
    await waitForSent()
    expect(mailbox.mails.flatMap(({ to }) => to)).toEqual(['ben@example.org'])
    const { rows } = await api.db.query(
      `SELECT FROM sign_in_code JOIN account ON id = account_id AND name = 'Ada'`,
    )
    expect(rows).toEqual([])
  })

  it('is stored where nobody can read it: not in its row, not in the mail once that has left', async () => {
    const code = await newCode()
    const kept = `SELECT count(*)::int AS n FROM outbox WHERE state <> 'sent' OR code IS NOT NULL OR text LIKE '%' || $1 || '%'`
    await waitForSent()
    expect((await api.db.query(kept, [code])).rows[0].n).toBe(0)
    const { rows } = await api.db.query(
      `SELECT encode(hash, 'escape') || encode(salt, 'escape') AS stored FROM sign_in_code`,
    )
    expect(rows[0].stored).not.toContain(code.replace(' ', ''))
    expect((await api.db.query('SELECT FROM graphile_worker.jobs')).rows).toEqual([])
  })

  it('signs nobody in from another site', async () => {
    const code = await newCode()
    const strange = { origin: 'https://evil.example' }
    expect((await consume('ada@example.org', code, strange)).status).toBe(403)
    expect((await consume('ada@example.org', code)).status).toBe(200)
  })

  it('has eight digits, and a mailbox an address', async () => {
    const refused = [
      await consume('ada@example.org', '1234567'),
      await consume('ada@example.org', '1234567x'),
      await consume('ada', '12345678'),
      await ask('ada'),
      await ask('ada@example.org,ben@example.org'),
      await ask('<ada>@example.org'),
      await ask('ada\r\nBcc: ben@example.org'),
      await ask('a\u202eda@example.org'),
      await ask(`${'a'.repeat(250)}@example.org`),
    ]
    expect(refused.map(({ status }) => status)).toEqual(Array(9).fill(422))
  })
})

/** The mail server has it before the row says so. */
async function waitForSent(): Promise<void> {
  for (let n = 0; n < 100; n++) {
    const { rows } = await api.db.query(`SELECT FROM outbox WHERE state <> 'sent'`)
    const jobs = await api.db.query('SELECT FROM graphile_worker.jobs')
    if (rows.length + jobs.rows.length === 0) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

describe('asking for codes', () => {
  it('is let through five times in a quarter of an hour for one mailbox, known or not', async () => {
    for (const email of ['ada@example.org', 'nobody@example.org']) {
      const statuses: number[] = []
      for (let n = 0; n < 6; n++) statuses.push((await ask(email)).status)
      expect(statuses).toEqual([202, 202, 202, 202, 202, 429])
    }
    const answer = await ask('ada@example.org')
    const problem = (await answer.json()) as { type: string; retryAfter: number }
    expect(problem.type).toBe('/problems/rate-limited')
    expect(problem.retryAfter).toBeGreaterThan(60)
    expect(answer.headers.get('retry-after')).toBe(String(problem.retryAfter))
    expect((await ask('ben@example.org')).status).toBe(202)
  })

  it('is let through a hundred times in ten minutes from one address', async () => {
    const statuses = await Promise.all(
      Array.from({ length: 110 }, async (_, n) => (await ask(`p${n}@example.org`)).status),
    )
    expect(statuses.filter((status) => status === 429).length).toBe(10)
  })
})
