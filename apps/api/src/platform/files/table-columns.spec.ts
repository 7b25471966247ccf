import { describe, expect, it } from '@jest/globals'
import { importRefusal } from './import-table'
import { toLines, type TableColumn } from './table-columns'

const columns: TableColumn<'name' | 'timeZone'>[] = [
  { key: 'name', heading: { en: 'Name', fr: 'Nom', ar: 'الاسم' }, note: '' },
  { key: 'timeZone', heading: { en: 'Time zone', fr: 'Fuseau horaire', ar: 'المنطقة' }, note: '' },
]
const read = (...rows: string[][]) =>
  toLines(
    columns,
    rows.map((cells, i) => ({ line: i + 1, cells })),
  )

describe('lines of a table', () => {
  it.each([
    [['Name', 'Time zone']],
    [['NAME *', 'time-zone']],
    [['nom', 'FUSEAU HORAIRE']],
    [['الاسم', 'timezone'.replace('z', 'Z')]],
  ])('headings %s are understood', (head) => {
    expect(read(head, ['Ann', 'UTC'])).toEqual({
      ok: true,
      columns: ['name', 'timeZone'],
      lines: [{ line: 2, cells: { name: 'Ann', timeZone: 'UTC' } }],
    })
  })

  it('an empty cell says nothing, a hyphen takes away, an empty column is passed over', () => {
    expect(read(['Name', '', 'Time zone'], ['Ann'], ['', '', '-'])).toEqual({
      ok: true,
      columns: ['name', 'timeZone'],
      lines: [
        { line: 2, cells: { name: 'Ann' } },
        { line: 3, cells: { timeZone: null } },
      ],
    })
  })

  it.each([
    ['nothing at all', [], [[1, 'not-a-table']]],
    ['a heading nobody knows', [['Name', 'Shoe']], [[1, 'unknown-column']]],
    ['a heading twice', [['Name', 'Nom']], [[1, 'named-twice']]],
    ['a cell under no heading', [['Name'], ['Ann', 'x']], [[2, 'no-heading']]],
  ])('refuses %s', (_, rows, expected) => {
    const table = read(...rows)
    expect(table.ok ? [] : table.problems.map(({ line, code }) => [line, code])).toEqual(expected)
  })
})

describe('the refusal of a table', () => {
  const problem = { line: 3, column: 'email', code: 'invalid', detail: 'It is none.' }

  it('points at the line and the column, and says it in a sentence', () => {
    expect(importRefusal([problem])).toEqual({
      word: 'import',
      detail: 'Line 3: It is none. Nothing was changed.',
      errors: [{ pointer: '/lines/3/email', code: 'invalid', detail: 'Line 3: It is none.' }],
    })
  })

  it.each([
    [2, 'Line 3: It is none. One more problem. Nothing was changed.', 2],
    [100, 'Line 3: It is none. 99 more problems. Nothing was changed.', 100],
    [
      101,
      'Line 3: It is none. 100 more problems. The first 100 are listed. Nothing was changed.',
      100,
    ],
  ])('of %i problems says how many', (count, detail, listed) => {
    const refusal = importRefusal(Array.from({ length: count }, () => problem))
    expect([refusal.detail, refusal.errors?.length]).toEqual([detail, listed])
  })
})
