import { describe, expect, it } from '@jest/globals'
import { contentOf, problemsOf } from '../testing/read-file'

describe('a table', () => {
  const csv = (file: string | Uint8Array, timeZone = 'Africa/Kigali') =>
    ({ file, facts: { source: 'csv', timeZone } as const }) as const
  const table = (file: string, timeZone?: string) => {
    const { facts } = csv(file, timeZone)
    return contentOf(file, facts)
  }
  const wrong = (file: string | Uint8Array, timeZone?: string) =>
    problemsOf(file, csv(file, timeZone).facts)

  it.each([';', ',', '\t'])(
    'is read with %j between its columns, in any order and spelling',
    (sign) => {
      const rows = [
        ['Title', 'UID', 'START', 'end', 'Room', 'category', 'Body', 'Parent', 'status'],
        [
          'Committee 3',
          'a',
          '2022-06-08 15:00',
          '2022-06-08 16:30',
          'AD10',
          'committee',
          '',
          '',
          '',
        ],
        [
          'Ad hoc',
          'b',
          '2022-06-08T13:00:00Z',
          '2022-06-08T16:00:00+02:00',
          '',
          '',
          'AHG',
          'COM3',
          'Cancelled',
        ],
      ]
      const text = `\ufeff${rows.map((row) => row.join(sign)).join('\r\n')}\r\n`
      const { events, occurrences } = table(text)
      const common = { parentUid: null, parentWords: '', bodyWords: '', cancelled: false }
      expect(events).toEqual([
        {
          ...common,
          line: 2,
          uid: 'a',
          title: 'Committee 3',
          roomName: 'AD10',
          category: 'COMMITTEE',
        },
        {
          ...common,
          line: 3,
          uid: 'b',
          title: 'Ad hoc',
          roomName: '',
          category: '',
          bodyWords: 'AHG',
          parentWords: 'COM3',
          cancelled: true,
        },
      ])
      expect(occurrences.map((o) => [o.start, o.end])).toEqual([
        ['2022-06-08T13:00:00.000Z', '2022-06-08T14:30:00.000Z'],
        ['2022-06-08T13:00:00.000Z', '2022-06-08T14:00:00.000Z'],
      ])
    },
  )

  it('counts lines as an editor does, though cells hold line breaks', () => {
    const text =
      'uid,start,end,title\na,2022-06-08 15:00,2022-06-08 16:00,"two\nlines"\n\nb,never,later,x\n'
    expect(wrong(text)).toEqual(['5 bad-time'])
  })

  const head = 'uid;start;end;title;status'
  it.each([
    ['nothing', ' ', '1 not-a-table'],
    ['a head without times', 'uid;title', '1 missing-column'],
    ['a column nobody knows', `${head};colour`, '1 unknown-column'],
    ['a column twice', `${head};uid`, '1 unknown-column'],
    ['no uid', `${head}\n;2022-06-08 15:00;2022-06-08 16:00;x;`, '2 uid-missing'],
    ['no title', `${head}\na;2022-06-08 15:00;2022-06-08 16:00;;`, '2 title-missing'],
    [
      'a uid twice',
      `${head}${'\na;2022-06-08 15:00;2022-06-08 16:00;x;'.repeat(2)}`,
      '3 duplicate-uid',
    ],
    ['no time', `${head}\na;15:00;16:00;x;`, '2 bad-time'],
    ['a day that is none', `${head}\na;2022-02-30 15:00;2022-06-08 16:00;x;`, '2 bad-time'],
    ['such a day with offset', `${head}\na;2022-02-30T15:00Z;2022-06-08 16:00;x;`, '2 bad-time'],
    ['an end before its start', `${head}\na;2022-06-08 15:00;2022-06-08 14:00;x;`, '2 bad-time'],
    [
      'a status nobody knows',
      `${head}\na;2022-06-08 15:00;2022-06-08 16:00;x;maybe`,
      '2 bad-status',
    ],
    ['quotes that do not end', `${head}\na;"2022`, '2 bad-row'],
    [
      'a comma that tears the last cell in two',
      `uid,start,end,title\na,2022-06-08 15:00,2022-06-08 16:00,Committee 3, first meeting`,
      '2 bad-row',
    ],
    [
      'Latin-1',
      Buffer.from(`${head}\na;2022-06-08 15:00;2022-06-08 16:00;R\xe9union;`, 'latin1'),
      '2 encoding',
    ],
    ['UTF-16', Buffer.from(`\ufeff${head}`, 'utf16le'), '1 encoding'],
  ])('with %s is refused with the line', (_, file, expected) => {
    expect(wrong(file)).toEqual([expected])
  })

  it('may end its rows in nothing, as spreadsheets do', () => {
    const text = `${head}\na;2022-06-08 15:00;2022-06-08 16:00;x;;;\nb;2022-06-08 15:00;2022-06-08 16:00;x`
    expect(wrong(text)).toEqual([])
  })

  it('that is half bad names every bad line', () => {
    const rows = Array.from({ length: 6 }, (_, i) =>
      i % 2 ? `r${i};2022-06-08 15:00;2022-06-08 16:00;fine;` : `r${i};2022-06-08 15:00;;bad;`,
    )
    expect(wrong([head, ...rows].join('\n'))).toEqual(['2 bad-time', '4 bad-time', '6 bad-time'])
  })

  it('refuses local times that do not exist, or exist twice, and takes them with an offset', () => {
    const row = (time: string) => `${head}\na;${time};2022-10-30T03:30+01:00;x;`
    expect(wrong(row('2022-03-27 02:30'), 'Europe/Paris')).toEqual(['2 nonexistent-time'])
    expect(wrong(row('2022-10-30 02:30'), 'Europe/Paris')).toEqual(['2 ambiguous-time'])
    expect(wrong(row('2022-10-30 02:30+02:00'), 'Europe/Paris')).toEqual([])
  })

  it('holds no more rows than a timetable', () => {
    const rows = Array.from(
      { length: 5_001 },
      (_, i) => `r${i};2022-06-08 15:00;2022-06-08 16:00;x;`,
    )
    expect(wrong([head, ...rows].join('\n'))).toEqual(['5002 too-many'])
  })
})
