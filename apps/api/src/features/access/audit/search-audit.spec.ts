import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { AuditPage } from '@roundtable/contracts'
import { accounts } from '../../../demo/the-event'
import { accepted, Changes } from '../../../platform/database/change'
import { COMMANDS } from '../../../platform/database/data-sources'
import { startTestApi, type TestApi } from '../../../testing/start-test-api'

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
})
afterAll(() => api.stop())

const search = async (query: Record<string, string>): Promise<AuditPage> => {
  const path = `/api/audit?${new URLSearchParams(query)}`
  return (await (await fetch(`${api.url}${path}`, { headers: { cookie } })).json()) as AuditPage
}
const found = async (query: Record<string, string>) =>
  (await search(query)).lines.map(({ action }) => action)

describe('a text that is looked for in the audit', () => {
  it('is any part of a word, in letters large or small, in every script', async () => {
    await write('words.guilty', 'trial', null, { name: 'Équipe d’accueil' }, 'بناء على طلب الوفد')
    await write('words.bystander', 'trial', { name: 'Equipe' }, null, 'طلب آخر من الفريق')
    for (const text of ['éQUIP', 'accueil', 'على', '’', 'words.g'])
      expect([text, await found({ text })]).toEqual([text, ['words.guilty']])
    expect(await found({ text: 'طلب' })).toEqual(['words.bystander', 'words.guilty'])
    expect(await found({ text: 'quipa' })).toEqual([])
  })

  it('means every sign as it stands there', async () => {
    await write('signs.guilty', 'trial', null, { share: '50 %_\\' })
    await write('signs.bystander', 'trial', null, { share: '50 percent' })
    for (const text of ['50 %', '%_', '\\\\', '_\\'])
      expect([text, await found({ text })]).toEqual([text, ['signs.guilty']])
    expect(await found({ text: '%%' })).toEqual([])
    expect(await found({ text: '50 p_rcent' })).toEqual([])
  })

  it.each([
    ['session', `SELECT id, code || ' ' || (title ->> 'en') AS name FROM session`],
    ['person', `SELECT id, trim(honorific || ' ' || name) AS name FROM person`],
    ['organisation', 'SELECT id, name FROM organisation'],
    ['room', 'SELECT id, code AS name FROM room'],
    ['host-body', 'SELECT id, code AS name FROM host_body'],
    ['plan', 'SELECT id, name FROM plan'],
    ['account', 'SELECT id, name FROM account'],
  ])('is what a %s is called now, and no other is found', async (word, sql) => {
    const { rows } = await api.db.query(`SELECT * FROM (${sql}) one ORDER BY length(name) DESC, id`)
    const [guilty] = rows
    await write(`named.${word}`, `${word}/${guilty.id}`, null, null)
    await write(`named.${word}-gone`, `${word}/${randomUUID()}`, null, null)
    const { lines } = await search({ what: `named.${word}`, text: guilty.name.toUpperCase() })
    expect(lines.map(({ subjectName }) => subjectName)).toEqual([guilty.name])
  })

  it('keeps to the other filters, a page at a time', async () => {
    for (let n = 0; n < 5; n++) await write('page.line', 'trial', null, { n, text: 'Sought' })
    await write('page.bystander', 'trial', null, { text: 'Not it' })
    await write('other.line', 'trial', null, { text: 'Sought' })
    const query = { text: 'sought', what: 'page', who: actor.name, limit: '2' }
    const pages: unknown[][] = []
    for (let before: number | null = 1_000_000; before !== null;) {
      const page: AuditPage = await search({ ...query, before: String(before) })
      pages.push(page.lines.map(({ after }) => (after as { n: number }).n))
      before = page.next
    }
    expect(pages).toEqual([[4, 3], [2, 1], [0]])
    expect(await found({ ...query, who: 'nobody' })).toEqual([])
    expect(await found({ ...query, until: '2022-01-01' })).toEqual([])
  })

  it('is found no more when it was erased', async () => {
    const [guilty, bystander] = [randomUUID(), randomUUID()]
    for (const id of [guilty, bystander])
      await write('person.change', `person/${id}`, { notes: 'Diabetic' }, null, 'By telephone')
    await api.app.get(COMMANDS).query('SELECT erase_audit_of($1)', [guilty])
    const { lines } = await search({ text: 'diabetic' })
    expect(lines.map(({ subject }) => subject)).toEqual([`person/${bystander}`])
    const { rows } = await api.db.query('SELECT words FROM audit WHERE subject = $1', [
      `person/${guilty}`,
    ])
    expect(rows).toEqual([{ words: `person.change person/${guilty}` }])
  })

  it('is looked for in what the line says, which not even its owner can make another', async () => {
    await expect(
      api.db.query(`UPDATE audit SET words = 'nothing to see' WHERE seq = 1`),
    ).rejects.toThrow('column "words" can only be updated to DEFAULT')
  })
})
