import { readFile } from 'node:fs/promises'
import { describe, expect, it } from '@jest/globals'
import { mayRead, mayWrite, personFields, roles, type PersonField } from '@roundtable/domain'

const page = new URL('../../../../../../docs/data-protection.md', import.meta.url)

/** What the page calls a field. */
const words: Readonly<Record<PersonField, string>> = {
  honorific: 'honorific',
  name: 'name',
  function: 'function',
  organisationId: 'organisation',
  group: 'group',
  country: 'country',
  rank: 'protocol rank',
  statuses: 'high-level status',
  presence: 'presence',
  timeZone: 'time zone',
  languagesSpoken: 'languages',
  languagesUnderstood: 'languages',
  unavailable: 'times away',
  duties: 'duties in bodies of the host',
  focalPoints: 'focal points: name, e-mail, telephone',
  email: 'e-mail',
  phone: 'telephone',
  notes: 'notes',
}

const cells = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())

/** Field → role → sign, as the page has it. */
async function tableOfPage(): Promise<Record<string, Record<string, string>>> {
  const lines = (await readFile(page, 'utf8')).split('\n').filter((line) => line.startsWith('| '))
  const start = lines.findIndex((line) => cells(line)[0] === 'field')
  const [, ...heads] = cells(lines[start]!)
  const rows = lines.slice(start + 2).map(cells)
  const end = rows.findIndex((row) => row[0] === 'where')
  return Object.fromEntries(
    rows.slice(0, end < 0 ? rows.length : end).flatMap(([names, ...signs]) => {
      const row = Object.fromEntries(heads.map((role, i) => [role, signs[i]!]))
      const list = names!.startsWith('focal points') ? [names!] : names!.split(', ')
      return list.map((name) => [name, row])
    }),
  )
}

const sign = (field: PersonField, role: (typeof roles)[number]): string =>
  mayWrite(role, field) ? '✎' : mayRead(role, field) ? '●' : '–'

describe('docs/data-protection.md', () => {
  it('tells of every field who sees it and who changes it', async () => {
    const expected = Object.fromEntries(
      personFields.map((field) => [
        words[field],
        Object.fromEntries(roles.map((role) => [role, sign(field, role)])),
      ]),
    )
    expect(await tableOfPage()).toEqual(expected)
  })
})
