import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { Outbox as Page, OutboxMail, Problem } from '@roundtable/contracts'
import type { DataSource } from 'typeorm'
import { COMMANDS } from '../../../platform/database/data-sources'
import { Outbox, type Mail } from '../../../platform/mail/outbox'
import { MailServer } from '../../../testing/mail-server'
import { startTestApi, type TestApi, type TestNode } from '../../../testing/start-test-api'
import { until } from '../../../testing/until'

let server: MailServer
let api: TestApi
let demo: TestNode
let quiet: TestNode
let cookie: string

const mail: Mail = {
  kind: 'trial',
  to: { name: 'Zofia', address: 'zofia@example.org' },
  language: 'en',
  subject: 'A room has changed',
  text: 'It is AD10 now. {code}',
}

beforeAll(async () => {
  server = await MailServer.start()
  api = await startTestApi({ config: { smtpUrl: server.url } })
  quiet = await api.anotherNode({ smtpUrl: undefined })
  demo = await api.anotherNode({ smtpUrl: undefined, demoMode: true })
  cookie = await api.signIn('secretariat')
})
afterAll(async () => {
  await demo.stop()
  await quiet.stop()
  await api.stop()
  await server.stop()
})
beforeEach(() => api.db.query('TRUNCATE outbox'))

const put = (node: TestNode, more: Partial<Mail> = {}) =>
  node.app.get(Outbox).put(node.app.get<DataSource>(COMMANDS).manager, { ...mail, ...more })
const read = async (node: TestNode, query = ''): Promise<Page> =>
  (await (await fetch(`${node.url}/api/outbox${query}`, { headers: { cookie } })).json()) as Page
const send = (id: string, node: TestNode = api) =>
  fetch(`${node.url}/api/outbox/${id}/send`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ commandId: randomUUID() }),
  })
const word = async (answer: Response) =>
  `${answer.status} ${((await answer.json()) as Problem).type}`

describe('the outbox page', () => {
  it('shows no code, except in a demo', async () => {
    const code = '4821 0937'
    const expiresAt = new Date(Date.now() + 60_000)
    await put(demo, { code, expiresAt })
    for (const node of [api, quiet]) expect(JSON.stringify(await read(node))).not.toContain(code)
    const shown = await read(demo)
    expect(shown.mails[0]!.text).toBe('It is AD10 now. 4821 0937')
    expect((await read(quiet)).mails[0]!.text).toBe('It is AD10 now. •••• ••••')
    expect([shown.demo, shown.mailServer, (await read(api)).mailServer]).toEqual([
      true,
      false,
      true,
    ])
  })

  it('is searched by name, address, subject and state', async () => {
    await put(quiet)
    await put(quiet, { to: { name: 'Ada', address: 'ada@example.org' } })
    const names = async (query: string) =>
      (await read(quiet, query)).mails.map(({ toName }) => toName)
    expect(await names('')).toEqual(['Ada', 'Zofia'])
    expect(await names('?text=ZOFIA@')).toEqual(['Zofia'])
    expect(await names('?text=room&state=kept')).toEqual(['Ada', 'Zofia'])
    expect(await names('?state=sent')).toEqual([])
    expect(await read(quiet, '?limit=1')).toMatchObject({ more: true })
  })

  it('sends a mail that was kept once there is a mail server, once, with a line in the audit', async () => {
    const id = await put(quiet)
    expect(await word(await send(id, quiet))).toBe('409 /problems/illegal-transition')
    const answers = await Promise.all([send(id), send(id), send(id)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    let seen: OutboxMail[] = []
    const timer = setInterval(() => void read(api).then(({ mails }) => (seen = mails)), 50)
    await until(
      () => seen[0]?.state,
      (state) => state === 'sent',
    )
    clearInterval(timer)
    expect(server.mails.length).toBe(1)
    const { rows } = await api.db.query(
      `SELECT action, subject, before FROM audit ORDER BY seq DESC LIMIT 1`,
    )
    expect(rows).toEqual([
      { action: 'outbox.send', subject: `mail/${id}`, before: { state: 'kept' } },
    ])
  })

  it('sends no code again: its reader asks for a new one', async () => {
    const id = await put(quiet, { kind: 'sign-in-code', code: '4821 0937' })
    expect(await word(await send(id))).toBe('409 /problems/illegal-transition')
    expect(await word(await send(randomUUID()))).toBe('404 /problems/not-found')
  })
})
