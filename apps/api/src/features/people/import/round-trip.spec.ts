import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from '@jest/globals'
import { csv } from '@roundtable/contracts'
import { eventClock, protocolRanks, stakeholderGroups } from '@roundtable/domain'
import { readTable } from '../../../platform/files/read-table'
import { toLines } from '../../../platform/files/table-columns'
import { writeCsv, writeXlsx } from '../../../platform/files/write-table'
import { handOf } from '../person-after'
import type { WholePerson } from '../whole-person'
import { peopleColumns } from './columns'
import type { Organisation } from './find-organisation'
import { planImport } from './plan-import'
import { toTableLine } from './table-line'

/** As the contract lets texts in: trimmed; a hyphen alone is the table's own word. */
const text = (maxLength = 60) =>
  fc
    .oneof(
      fc.string({ maxLength, unit: 'grapheme' }),
      fc.constantFrom('=1+1', '+250 788', "'=x", "'quoted", '@x', 'two\nlines', 'a;b,c"d', 'العلي'),
    )
    .map((s) => s.replaceAll('\r', '').trim().normalize())
    .filter((s) => s !== '-' && !s.includes('\0'))
const line = text().filter((s) => s !== '')
const email = fc.constantFrom('', 'a@example.org', 'b.c+d@example.com')
const country = fc.constantFrom(null, 'RW', 'KE', 'CI', 'NE')
const group = fc.constantFrom(...stakeholderGroups)
const languages = fc.uniqueArray(fc.constantFrom('en', 'fr', 'ar', 'rw', 'sgn'))
const day = fc.constantFrom('2022-05-16', '2022-06-01')

const fields = fc.record({
  honorific: text(),
  name: line,
  function: text(),
  group,
  country,
  rank: fc.constantFrom(...protocolRanks),
  statuses: fc.array(
    fc.record({
      function: line,
      from: day,
      until: fc.constantFrom(null, '2022-06-30'),
      setBy: fc.constant('Marie'),
      setOn: day,
    }),
    { maxLength: 1 },
  ),
  place: fc.constantFrom(
    ['on-site', null] as const,
    ['remote', null] as const,
    ['remote', 'Pacific/Tongatapu'] as const,
  ),
  languagesSpoken: languages,
  languagesUnderstood: languages,
  focalPoints: fc.array(fc.record({ name: line, email, phone: text() }), { maxLength: 1 }),
  email,
  phone: text(),
  notes: text(),
})

const organisation = fc.record({
  id: fc.constant('').map(() => randomUUID()),
  name: line,
  acronym: fc.constantFrom('', 'MICT'),
  stakeholderGroup: group,
  country,
  membership: fc.constantFrom(null, 'member-state' as const, 'sector-member' as const),
})

/** People of a few organisations, each with a reference of their own. */
const world = fc
  .tuple(
    fc.array(organisation, { minLength: 1, maxLength: 4 }),
    fc.array(fields, { minLength: 1, maxLength: 12 }),
  )
  .map(([organisations, all]): { organisations: Organisation[]; people: WholePerson[] } => ({
    organisations,
    people: all.map(({ place: [presence, timeZone], ...own }, i) => ({
      id: randomUUID(),
      reference: `R${i}`,
      version: 1,
      changedBy: 'Marie',
      changedAt: new Date(0),
      fields: {
        ...own,
        presence,
        timeZone,
        organisationId: organisations[i % organisations.length]!.id,
        unavailable: [],
        duties: [],
      },
    })),
  }))

const clock = eventClock('2022-06-07', 'Africa/Kigali')
const around = {
  organisations: new Set<string>(),
  bodies: new Set<string>(),
  meetings: new Set<string>(),
  event: { start: new Date('2022-06-07'), end: new Date('2022-06-10') },
}

async function importAgain(
  { organisations, people }: { organisations: Organisation[]; people: WholePerson[] },
  kind: 'csv' | 'xlsx',
) {
  const lines = people.map(({ fields, reference }) => {
    const organisation = organisations.find(({ id }) => id === fields.organisationId)!
    return toTableLine(fields, { reference, organisation })
  })
  const content = { title: 'People', fileName: csv, columns: peopleColumns, lines }
  const bytes = kind === 'csv' ? writeCsv(content) : await writeXlsx(content)
  const table = await readTable({ bytes, kind })
  if (!table.ok) throw new Error(JSON.stringify(table.problem))
  const read = toLines(peopleColumns, table.rows)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return planImport(read.lines, { organisations, people, around, hand: handOf('Olga', clock) })
}

describe('a table of people that was written here changes nothing when it is read again', () => {
  it.each([
    ['csv', 200],
    ['xlsx', 20],
  ] as const)(
    'as %s',
    async (kind, numRuns) => {
      await fc.assert(
        fc.asyncProperty(world, async (given) => {
          const { problems, edits, organisations, answer } = await importAgain(given, kind)
          expect({ problems, edits, organisations }).toEqual({
            problems: [],
            edits: [],
            organisations: [],
          })
          expect(answer.same).toBe(given.people.length)
        }),
        { numRuns },
      )
    },
    60_000,
  )
})
