import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { DataSource } from 'typeorm'
import { MailServer } from '../../testing/mail-server'
import { startTestApi, type TestApi, type TestNode } from '../../testing/start-test-api'
import { accepted, Changes, refused, type Actor } from '../database/change'
import { COMMANDS } from '../database/data-sources'
import { Outbox, type Mail } from './outbox'
import { SendMail } from './send-mail'

let api: TestApi
let second: TestNode
let server: MailServer

const actor: Actor = { id: randomUUID(), name: 'Aline Uwase', role: 'secretariat' }
const mail: Mail = {
  kind: 'trial',
  to: { name: 'Žofia — مرحبا', address: 'zofia@example.org' },
  language: 'en',
  subject: 'A room has changed: Žofia',
  text: 'Your session is in AD10 now.\n.\nA line with a dot alone stands above.\n',
}

beforeAll(async () => {
  server = await MailServer.start()
  api = await startTestApi({ config: { smtpUrl: server.url } })
  second = await api.anotherNode()
})

afterAll(async () => {
  await second.stop()
  await api.stop()
  await server.stop()
})

beforeEach(async () => {
  await api.db.query('TRUNCATE outbox')
  Object.assign(server, { mood: 'takes', offered: 0 })
  server.mails.length = 0
})

const manager = () => api.app.get<DataSource>(COMMANDS).manager
const put = (more: Partial<Mail> = {}) => api.app.get(Outbox).put(manager(), { ...mail, ...more })

interface Row {
  state: string
  trouble: string | null
  said: string
  attempts: number
  code: string | null
}
const rowOf = async (id: string): Promise<Row> =>
  (
    await api.db.query('SELECT state, trouble, said, attempts, code FROM outbox WHERE id = $1', [
      id,
    ])
  ).rows[0]

/** Looks at the row until it is so. */
async function become(id: string, fits: (row: Row) => boolean): Promise<Row> {
  for (let n = 0; n < 400 && !fits(await rowOf(id)); n++)
    await new Promise((resolve) => setTimeout(resolve, 50))
  return rowOf(id)
}
const sent = { state: 'sent', trouble: null, said: '', code: null }

describe('a mail in the outbox (I-23)', () => {
  it('is sent once, as it was written, by one of two nodes', async () => {
    const ids = await Promise.all(Array.from({ length: 10 }, () => put()))
    for (const id of ids)
      expect(await become(id, ({ state }) => state === 'sent')).toEqual({ ...sent, attempts: 1 })
    expect([server.offered, server.mails.length]).toEqual([10, 10])
    const [first] = server.mails
    expect(first).toMatchObject({
      from: 'no-reply@localhost',
      to: ['zofia@example.org'],
      text: mail.text,
    })
    expect(first!.raw).toMatch(/^Auto-Submitted: auto-generated\r$/m)
    const names = server.mails.map(({ raw }) => /^Message-ID: <(.+)@localhost>\r$/im.exec(raw)?.[1])
    expect(names.sort()).toEqual(ids.sort())
  })

  it('leaves with its change, or not at all', async () => {
    const outbox = api.app.get(Outbox)
    const change = (answer: 'kept' | 'refused' | 'thrown') =>
      api.app.get(Changes).run(actor, null, async (w) => {
        await outbox.put(w.db, { ...mail, subject: answer })
        w.audit({ action: 'trial.write', subject: 'trial' })
        if (answer === 'thrown') throw new Error('thrown on purpose')
        return answer === 'kept' ? accepted(null) : refused({ word: 'not-found', detail: 'No.' })
      })
    await change('refused')
    await change('thrown').catch(() => undefined)
    await change('kept')
    const { rows } = await api.db.query('SELECT id, subject FROM outbox')
    expect(rows.map(({ subject }) => subject)).toEqual(['kept'])
    await become(rows[0].id, ({ state }) => state === 'sent')
    expect(server.mails.length).toBe(1)
  })

  it('is tried again after trouble that passes, which is seen meanwhile', async () => {
    server.mood = 'busy'
    const id = await put({ code: '1234 5678' })
    const troubled = await become(id, ({ trouble }) => trouble !== null)
    expect(troubled).toMatchObject({ state: 'waiting', trouble: 'unreachable', attempts: 1 })
    expect([troubled.said, troubled.code]).toEqual([
      expect.stringContaining('The mailbox busy'),
      '1234 5678',
    ])
    server.mood = 'takes'
    expect(await become(id, ({ state }) => state === 'sent')).toEqual({ ...sent, attempts: 2 })
    expect(server.mails.length).toBe(1)
  })

  it('has failed for good when it is refused, and that is seen', async () => {
    server.mood = 'refuses'
    const id = await put()
    const row = await become(id, ({ state }) => state === 'failed')
    expect(row).toMatchObject({ state: 'failed', trouble: 'refused', attempts: 1, code: null })
    expect(row.said).toContain('550')
    expect(server.offered).toBe(1)
  })

  it('has failed when its last try did', async () => {
    server.mood = 'busy'
    const id = await put()
    await become(id, ({ trouble }) => trouble !== null)
    await expect(api.app.get(SendMail).run(id, { last: true })).resolves.toBeUndefined()
    expect(await rowOf(id)).toMatchObject({ state: 'failed', trouble: 'unreachable', attempts: 2 })
  })

  it('that a node was sending when it died may have left: said, and not sent twice', async () => {
    const id = await put()
    await become(id, ({ state }) => state === 'sent')
    await api.db.query(
      `UPDATE outbox SET state = 'sending', sent_at = NULL, tried_at = now() - interval '1 hour'`,
    )
    const [, young] = [await api.app.get(SendMail).look(), await put()]
    expect(await rowOf(id)).toMatchObject({ state: 'failed', trouble: 'unknown' })
    await become(young, ({ state }) => state === 'sent')
    expect(server.mails.length).toBe(2)
  })

  it('whose job went down with its node is found again, and sent once', async () => {
    const id = randomUUID()
    await api.db.query(
      `INSERT INTO outbox (id, kind, to_name, to_address, subject, text, language, state)
       VALUES ($1, 'trial', 'Ada', 'ada@example.org', 'Lost', 'Found.', 'en', 'waiting')`,
      [id],
    )
    await Promise.all([api.app.get(SendMail).look(), second.app.get(SendMail).look()])
    expect(await become(id, ({ state }) => state === 'sent')).toEqual({ ...sent, attempts: 1 })
    expect(server.mails.length).toBe(1)
  })

  it('is not sent when it is too late for it, and its code is forgotten', async () => {
    const id = await put({ code: '1234 5678', expiresAt: new Date(Date.now() - 1_000) })
    expect(await become(id, ({ state }) => state === 'failed')).toMatchObject({
      trouble: 'too-late',
      code: null,
    })
    expect(server.offered).toBe(0)
  })
})

describe('without a mail server', () => {
  it('mails are kept and seen; a code is not even stored, except in a demo', async () => {
    const quiet = await api.anotherNode({ smtpUrl: undefined })
    const demo = await api.anotherNode({ smtpUrl: undefined, demoMode: true })
    const codes = { ...mail, code: '1234 5678', expiresAt: new Date(Date.now() + 60_000) }
    const [a, b] = [
      await quiet.app.get(Outbox).put(manager(), codes),
      await demo.app.get(Outbox).put(manager(), codes),
    ]
    expect(await rowOf(a)).toMatchObject({ state: 'kept', code: null, attempts: 0 })
    expect(await rowOf(b)).toMatchObject({ state: 'kept', code: '1234 5678' })
    await api.db.query(`UPDATE outbox SET expires_at = now() - interval '1 second'`)
    await quiet.app.get(SendMail).look()
    expect((await rowOf(b)).code).toBeNull()
    expect(server.offered).toBe(0)
    await demo.stop()
    await quiet.stop()
  })
})
