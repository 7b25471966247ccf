import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { AuditPage } from '@roundtable/contracts'
import { accounts } from '../../../demo/the-event'
import { startTestApi, type TestApi } from '../../../testing/start-test-api'
import { Changes, accepted } from '../../../platform/database/change'

let api: TestApi
let cookie: string

const actor = accounts.find(({ role }) => role === 'organizer')!
const write = (action: string, subject: string, before: unknown, after: unknown, reason?: string) =>
  api.app.get(Changes).run(actor, null, async (w) => {
    w.audit({ action, subject, before, after, reason })
    return accepted(null)
  })

beforeAll(async () => {
  api = await startTestApi({ demo: true })
  cookie = await api.signIn('secretariat')
  await write('trial.one', 'trial', { n: 1 }, { n: 2 }, 'because; =2+2')
  await write('trial.two', 'trial', null, { name: '=HYPERLINK("https://evil.example")' }, '=1+1')
})
afterAll(() => api.stop())

/** As the owner of the database, past every trigger. */
const tamper = (sql: string) =>
  api.db.query(`BEGIN; SET LOCAL session_replication_role = replica; ${sql}; COMMIT`)
const get = (path: string) => fetch(`${api.url}/api/audit${path}`, { headers: { cookie } })
const search = async (query: Record<string, string>): Promise<AuditPage> =>
  (await (await get(`?${new URLSearchParams(query)}`)).json()) as AuditPage
const found = async (query: Record<string, string>) =>
  (await search(query)).lines.map(({ action }) => action)

describe('the audit', () => {
  it('is listed newest first, a page at a time, with names for what it speaks of', async () => {
    const first = await search({ limit: '2' })
    expect(first.lines.map(({ action }) => action)).toEqual(['trial.two', 'trial.one'])
    expect(first.lines[1]).toMatchObject({
      actor: 'Jean Habimana',
      subject: 'trial',
      subjectName: null,
      before: { n: 1 },
      after: { n: 2 },
      reason: 'because; =2+2',
    })
    const rest = await search({ before: String(first.next) })
    expect(rest.lines.map(({ action }) => action)).toEqual([
      'access.sign-in',
      'session.move',
      'session.move',
      'release.publish',
    ])
    expect(rest.lines[0]!.subjectName).toBe(rest.lines[0]!.actor)
    expect(rest.lines[1]!.subjectName).toMatch(/^[A-Z]\d+ /)
    expect([rest.lines[3]!.subjectName, rest.next]).toEqual(['1', null])
    expect(rest.areas).toEqual(['access', 'release', 'session', 'trial'])
  })

  it('names the things whose ids stand in a line', async () => {
    const { lines, names } = await search({ what: 'session.move' })
    const { placement } = lines[0]!.after as { placement: { roomId: string } }
    const { rows } = await api.db.query('SELECT code FROM room WHERE id = $1', [placement.roomId])
    expect(names[placement.roomId]).toBe(rows[0].code)
  })

  it('is searched by who, what, text and day of the event’s zone', async () => {
    expect(await found({ who: 'CLAIRE' })).toEqual(['access.sign-in', 'release.publish'])
    expect(await found({ what: 'trial' })).toEqual(['trial.two', 'trial.one'])
    expect(await found({ what: 'tri' })).toEqual([])
    expect(await found({ text: 'BECAUSE' })).toEqual(['trial.one'])
    expect(await found({ text: 'hyperlink' })).toEqual(['trial.two'])
    const subjectName = (await search({ what: 'session' })).lines[0]!.subjectName!
    expect(await found({ text: subjectName.slice(3).toLowerCase() })).toEqual(['session.move'])
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Africa/Kigali' }).format()
    expect(await found({ what: 'trial', from: today, until: today })).toHaveLength(2)
    expect(await found({ until: '2022-01-01' })).toEqual([])
  })

  it('is exported as it was searched, and no cell is a formula', async () => {
    const answer = await get('/export?what=trial')
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="audit.csv"')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const [head, two, one, end] = (await answer.text()).replace(/^\uFEFF/, '').split('\r\n')
    expect(head).toBe('line,at,who,action,subject,name,before,after,reason')
    expect(two).toMatch(/^6,[^,]+,Jean Habimana,trial\.two,trial,,,.*,'=1\+1$/)
    expect(one).toMatch(
      /^5,[^,]+,Jean Habimana,trial\.one,trial,,"{""n"":1}","{""n"":2}",because; '=2\+2$/,
    )
    expect(end).toBe('')
  })

  it('is whole, and a line that its owner has tampered with is named by page and by command line', async () => {
    const verdict = async () => (await get('/verification')).json()
    expect(await verdict()).toEqual({ intact: true, lines: 6 })
    const { checkAudit } = await import('../../../cli/audit')
    expect(await checkAudit(api.databaseUrl)).toBe('The audit chain is whole: 6 lines.')
    await tamper(`UPDATE audit SET actor = 'Somebody else' WHERE seq = 5`)
    expect(await verdict()).toEqual({ intact: false, seq: 5, problem: 'altered' })
    await expect(checkAudit(api.databaseUrl)).rejects.toThrow(
      'The audit chain is broken: line 5 is altered.',
    )
  })

  it('is whole for whoever looks while others write', async () => {
    await tamper(`UPDATE audit SET actor = '${actor.name}' WHERE seq = 5`)
    const writing = Promise.all(
      Array.from({ length: 60 }, () => write('trial.many', `trial/${randomUUID()}`, null, null)),
    )
    const verdicts = await Promise.all(
      Array.from({ length: 20 }, async () => (await get('/verification')).json()),
    )
    await writing
    expect(verdicts.map((verdict) => (verdict as { intact: boolean }).intact)).toEqual(
      Array.from({ length: 20 }, () => true),
    )
  })

  it('is exported as a whole, however long it is', async () => {
    const many = Array.from({ length: 2_100 }, (_, n) => ({
      action: 'trial.long',
      subject: `${n}`,
    }))
    await api.app.get(Changes).run(actor, null, async (w) => {
      for (const line of many) w.audit(line)
      return accepted(null)
    })
    const table = await (await get('/export?what=trial.long')).text()
    const subjects = table.trimEnd().split('\r\n').slice(1)
    expect(subjects.map((row) => row.split(',')[4])).toEqual(
      many.map(({ subject }) => subject).toReversed(),
    )
  })
})
