import { describe, expect, it } from '@jest/globals'
import { aCalendar } from '../testing/a-calendar'
import { contentOf, problemsOf } from '../testing/read-file'

type Observance = [kind: string, start: string, from: string, to: string, ...more: string[]]

const zone = (id: string, ...observances: Observance[]): string[] => [
  'BEGIN:VTIMEZONE',
  `TZID:${id}`,
  ...observances.flatMap(([kind, start, from, to, ...more]) => [
    `BEGIN:${kind}`,
    `DTSTART:${start}`,
    `TZOFFSETFROM:${from}`,
    `TZOFFSETTO:${to}`,
    ...more,
    `END:${kind}`,
  ]),
  'END:VTIMEZONE',
]

/** As Outlook writes it: rules since 1601. */
const eastern: Observance[] = [
  [
    'STANDARD',
    '16010101T020000',
    '-0400',
    '-0500',
    'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=1SU;BYMONTH=11',
  ],
  [
    'DAYLIGHT',
    '16010101T020000',
    '-0500',
    '-0400',
    'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=2SU;BYMONTH=3',
  ],
]
/** As a full table of the zone has it: what was, and what is since. */
const berlin: Observance[] = [
  ['STANDARD', '18930401T000000', '+0053', '+0100'],
  ['DAYLIGHT', '19810329T020000', '+0100', '+0200', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU'],
  [
    'STANDARD',
    '19800928T030000',
    '+0200',
    '+0100',
    'RRULE:FREQ=YEARLY;UNTIL=19950924T010000Z;BYMONTH=9;BYDAY=-1SU',
  ],
  ['STANDARD', '19961027T030000', '+0200', '+0100', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU'],
]

const calendar = (zones: string[], ...events: string[][]) =>
  aCalendar(...events).replace('PRODID:', `${zones.join('\r\n')}\r\nPRODID:`)

const at = (id: string, wall: string) => [`DTSTART;TZID="${id}":${wall}`, 'DURATION:PT1H']

const read = (text: string, year = 2022) =>
  contentOf(text, {
    period: { from: Date.UTC(year, 0, 1), to: Date.UTC(year + 1, 0, 1) },
  }).occurrences.map((o) => o.start.slice(0, 16))

describe('zones that only the file defines', () => {
  it('go with the summer time that the file says, on its very days', () => {
    const id = 'US-Eastern'
    const days = ['20220312', '20220314', '20220327', '20221031', '20221105', '20221107']
    const text = calendar(zone(id, ...eastern), ...days.map((d) => at(id, `${d}T090000`)))
    expect(read(text)).toEqual([
      '2022-03-12T14:00',
      '2022-03-14T13:00',
      // Elsewhere with the same hours, clocks are turned two weeks later, and a week earlier.
      '2022-03-27T13:00',
      '2022-10-31T13:00',
      '2022-11-05T13:00',
      '2022-11-07T14:00',
    ])
  })

  it('whatever they are called, and however far back their table goes', () => {
    for (const id of [
      'Mitteleuropa',
      'Customized Time Zone',
      'Customized Time Zone 1',
      'Berlin: ours',
    ])
      expect(
        read(
          calendar(
            zone(id, ...berlin),
            ...['20220326', '20220328', '20220925', '20221031'].map((d) => at(id, `${d}T090000`)),
          ),
        ),
      ).toEqual(['2022-03-26T08:00', '2022-03-28T07:00', '2022-09-25T07:00', '2022-10-31T08:00'])
  })

  it('also in a series, its dates and what is taken out of it', () => {
    const id = 'Mitteleuropa'
    const text = calendar(zone(id, ...berlin), [
      ...at(id, '20220320T090000'),
      'RRULE:FREQ=WEEKLY;COUNT=4',
      `RDATE;TZID=${id}:20220401T090000`,
      `EXDATE;TZID=${id}:20220403T090000`,
    ])
    expect(read(text).sort()).toEqual([
      '2022-03-20T08:00',
      '2022-03-27T07:00',
      '2022-04-01T07:00',
      '2022-04-10T07:00',
    ])
  })

  it('keep the hours of a place that turned its clocks by a list of dates', () => {
    const id = 'Listed'
    const text = calendar(
      zone(
        id,
        ['STANDARD', '20211031T030000', '+0200', '+0100', 'RDATE:20221030T030000,20231029T030000'],
        ['DAYLIGHT', '20210328T020000', '+0100', '+0200', 'RDATE:20220327T020000,20230326T020000'],
      ),
      at(id, '20220326T090000'),
      at(id, '20220328T090000'),
    )
    expect(read(text)).toEqual(['2022-03-26T08:00', '2022-03-28T07:00'])
  })

  it('are read where clocks are never turned, also by half an hour', () => {
    const own = 'Customized Time Zone'
    const at0230 = zone(own, ['STANDARD', '19700101T000000', '+0230', '+0230'])
    expect(read(calendar(at0230, at(own, '20220608T093000')))).toEqual(['2022-06-08T07:00'])
    const west = zone('West', ['STANDARD', '19700101T000000', '-0100', '-0100'])
    expect(read(calendar(west, at('West', '20220608T093000')))).toEqual(['2022-06-08T10:30'])
  })

  const standard = (...more: string[]): Observance => [
    'STANDARD',
    '16010101T020000',
    '-0400',
    '-0500',
    ...more,
  ]
  it.each([
    ['that is not there', null],
    [
      'whose clocks no place has',
      [eastern[0]!, ['DAYLIGHT', '16010101T020000', '-0500', '-0307', ...eastern[1]!.slice(4)]],
    ],
    ['whose rules are none of a year', [eastern[1]!, standard('RRULE:FREQ=SECONDLY')]],
    ['without a word of how late it is', [['STANDARD', '16010101T020000', 'late', 'later']]],
    ['with nothing in it', []],
    ['that counts its days', [eastern[1]!, standard('RRULE:FREQ=YEARLY;COUNT=3;BYMONTH=11')]],
    ['with a list of no dates', [eastern[1]!, standard('RDATE:soon')]],
  ] as [string, Observance[] | null][])(
    'are refused with the line, and never guessed: one %s',
    (_, observances) => {
      const zones = observances ? zone('Customized Time Zone', ...observances) : []
      const line = 7 + Math.max(zones.length, 1)
      const text = calendar(zones, at('Customized Time Zone', '20220608T090000'))
      expect(problemsOf(text)).toEqual([`${line} bad-time`])
    },
  )

  it('keep the names that everybody knows', () => {
    const wrong = zone('Africa/Kigali', ['STANDARD', '19700101T000000', '+0700', '+0700'])
    expect(read(calendar(wrong, at('Africa/Kigali', '20220608T090000')))).toEqual([
      '2022-06-08T07:00',
    ])
    const windows = at('W. Europe Standard Time', '20220608T090000')
    expect(read(calendar([], windows))).toEqual(['2022-06-08T07:00'])
  })
})
