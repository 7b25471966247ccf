import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { aCalendar, kigali } from '../testing/a-calendar'
import { readTimetable } from './read-timetable'

const period = {
  from: Date.parse('2022-05-01T00:00+02:00'),
  to: Date.parse('2022-08-01T00:00+02:00'),
}
const reading = (...events: string[][]) =>
  readTimetable({
    bytes: Buffer.from(aCalendar(...events)),
    source: 'ics',
    timeZone: 'Africa/Kigali',
    period,
  })

/** "title instance start–end", in the order of their instances; the month and UTC go without saying. */
function meetings(...events: string[][]): string[] {
  const read = reading(...events)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  const short = (time: string | null) => time?.slice(8, 16).replace('T', ' ') ?? 'once'
  return read.occurrences
    .map((o) => ({ ...o, title: read.events[o.event]!.title }))
    .sort((a, b) => (a.instance ?? '').localeCompare(b.instance ?? ''))
    .map((o) => `${o.title} ${short(o.instance)}: ${short(o.start)} – ${short(o.end)}`)
}

/** "line code" of every problem. */
const problemsOf = (...events: string[][]): string[] => {
  const read = reading(...events)
  return read.ok ? [] : read.problems.map(({ line, code }) => `${line} ${code}`)
}

// Its lines are 4–9; what a test adds begins in line 9.
const main = ['UID:a', 'SUMMARY:a', ...kigali('08T0900-1000')]
const daily = (days: number) => `RRULE:FREQ=DAILY;COUNT=${days}`
const change = (title: string, recurrenceId: string, during: string) => [
  'UID:a',
  `SUMMARY:${title}`,
  `RECURRENCE-ID;${recurrenceId}`,
  ...kigali(during),
]
const onward = 'RANGE=THISANDFUTURE;TZID=Africa/Kigali'

describe('dates that are added (RDATE)', () => {
  it('are as long as the event, and stand in UTC, a zone, or where the calendar is', () => {
    const added = [
      'RDATE:20220609T070000Z,20220610T093000',
      'RDATE;VALUE=DATE-TIME;TZID=Asia/Tokyo:20220611T160000',
    ]
    expect(meetings([...main, ...added])).toEqual([
      'a 08 07:00: 08 07:00 – 08 08:00',
      'a 09 07:00: 09 07:00 – 09 08:00',
      'a 10 07:30: 10 07:30 – 10 08:30',
      'a 11 07:00: 11 07:00 – 11 08:00',
    ])
  })

  it('have their own length where they are periods', () => {
    const added = [
      'RDATE;VALUE=PERIOD:20220609T070000Z/PT30M,20220610T070000Z/20220610T090000Z',
      'RDATE;TZID=Africa/Kigali;VALUE=PERIOD:20220608T090000/P1DT1H,20220611T090000/20220611T093000',
    ]
    expect(meetings([...main, ...added])).toEqual([
      'a 08 07:00: 08 07:00 – 09 08:00',
      'a 09 07:00: 09 07:00 – 09 07:30',
      'a 10 07:00: 10 07:00 – 10 09:00',
      'a 11 07:00: 11 07:00 – 11 07:30',
    ])
  })

  it('that the rule has already count once, and exceptions and changes meet them', () => {
    const series = [
      ...main,
      daily(2),
      'RDATE:20220608T070000Z,20220609T070000Z,20220615T070000Z',
      'RDATE:20220616T070000Z,20220617T070000Z,20220617T140000Z,20220616T070000Z',
      'EXDATE;TZID=Asia/Tokyo:20220616T160000',
      'EXDATE;VALUE=DATE:20220617',
    ]
    const moved = change('moved', 'TZID=Africa/Kigali:20220615T090000', '20T0900-1100')
    expect(meetings(series, moved)).toEqual([
      'a 08 07:00: 08 07:00 – 08 08:00',
      'a 09 07:00: 09 07:00 – 09 08:00',
      'moved 15 07:00: 20 07:00 – 20 09:00',
    ])
  })

  it('and days that are taken away mean days where the event is', () => {
    const inTokyo = [
      'UID:a',
      'SUMMARY:a',
      'DTSTART;TZID=Asia/Tokyo:20220608T080000',
      'DURATION:PT1H',
    ]
    expect(meetings([...inTokyo, daily(3), 'EXDATE;VALUE=DATE:20220609'])).toEqual([
      'a 07 23:00: 07 23:00 – 08 00:00',
      'a 09 23:00: 09 23:00 – 10 00:00',
    ])
  })

  it('of whole days are passed over with their event', () => {
    const days = ['UID:a', 'SUMMARY:d', 'DTSTART;VALUE=DATE:20220608', daily(4)]
    const other = ['UID:a', 'RECURRENCE-ID;VALUE=DATE:20220609', 'DTSTART;VALUE=DATE:20220612']
    const read = reading([...days, 'RDATE;VALUE=DATE:20220620', 'EXDATE:20220608'], other)
    expect(read).toMatchObject({
      ok: true,
      occurrences: [],
      passedOver: [{ uid: 'a', title: 'd', reason: 'all-day' }],
    })
  })
})

describe('several rules', () => {
  it('are followed together', () => {
    expect(meetings([...main, daily(2), 'RRULE:FREQ=WEEKLY;COUNT=2'])).toEqual([
      'a 08 07:00: 08 07:00 – 08 08:00',
      'a 09 07:00: 09 07:00 – 09 08:00',
      'a 15 07:00: 15 07:00 – 15 08:00',
    ])
  })

  it('may be rules of when it does not take place (EXRULE)', () => {
    const series = [...main, daily(5), 'RDATE:20220614T070000Z', 'EXRULE:FREQ=DAILY;INTERVAL=2']
    expect(meetings(series)).toEqual([
      'a 09 07:00: 09 07:00 – 09 08:00',
      'a 11 07:00: 11 07:00 – 11 08:00',
    ])
  })
})

describe('a change of an instance and all later ones (RANGE=THISANDFUTURE)', () => {
  const series = [...main, 'LOCATION:Old', daily(5)]
  const later = change('later', `${onward}:20220610T090000`, '10T1030-1200')

  it('shifts them, renames them, and has them its own length', () => {
    expect(meetings(series, later)).toEqual([
      'a 08 07:00: 08 07:00 – 08 08:00',
      'a 09 07:00: 09 07:00 – 09 08:00',
      'later 10 07:00: 10 08:30 – 10 10:00',
      'later 11 07:00: 11 08:30 – 11 10:00',
      'later 12 07:00: 12 08:30 – 12 10:00',
    ])
  })

  it('gives way to a change of one instance, and to the next change of its kind', () => {
    const one = change('one', 'TZID=Africa/Kigali:20220610T090000', '10T0700-0800')
    const last = change('last', `${onward}:20220611T090000`, '13T0900-0930')
    expect(meetings(series, last, later, one)).toEqual([
      'a 08 07:00: 08 07:00 – 08 08:00',
      'a 09 07:00: 09 07:00 – 09 08:00',
      'one 10 07:00: 10 05:00 – 10 06:00',
      'last 11 07:00: 13 07:00 – 13 07:30',
      'last 12 07:00: 14 07:00 – 14 07:30',
    ])
  })

  it('has its place and its category for all of them, and cancels all of them', () => {
    const cancelled = [...later, 'LOCATION:New', 'CATEGORIES:BREAK', 'STATUS:CANCELLED']
    const read = reading(series, cancelled)
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    const said = read.occurrences.map(({ event }) => read.events[event]!)
    expect(said.map((e) => [e.roomName, e.category, e.cancelled])).toEqual([
      ...Array(2).fill(['Old', '', false]),
      ...Array(3).fill(['New', 'BREAK', true]),
    ])
  })

  it('finds what it brings into the period, and what it takes out of it', () => {
    const endless = [...main, 'RRULE:FREQ=YEARLY']
    const intoJuly = [
      'UID:a',
      'SUMMARY:later',
      `RECURRENCE-ID;${onward}:20210608T090000`,
      'DTSTART;TZID=Africa/Kigali:20210709T090000',
      'DURATION:PT1H',
    ]
    const since2020 = endless.map((line) => line.replace(':20220608', ':20200608'))
    expect(meetings(since2020, intoJuly)).toEqual(['later 08 07:00: 09 07:00 – 09 08:00'])
  })
})

describe('the whole of it', () => {
  const day = 24 * 60 * 60_000
  const first = Date.parse('2022-06-08T07:00:00Z')
  const stampOf = (at: number) => new Date(at).toISOString().replace(/[-:]|\.000/g, '')
  const dayOf = fc.integer({ min: 0, max: 20 })
  const everyNth = fc.record({
    count: fc.integer({ min: 1, max: 12 }),
    n: fc.integer({ min: 1, max: 4 }),
  })
  const changes = fc.record({
    at: dayOf,
    by: fc.integer({ min: -5, max: 5 }),
    hours: fc.integer({ min: 1, max: 3 }),
  })
  const aSeries = fc.record({
    rules: fc.array(everyNth, { maxLength: 2 }),
    exceptRules: fc.array(everyNth, { maxLength: 2 }),
    dates: fc.array(dayOf, { minLength: 1, maxLength: 4 }),
    exceptDates: fc.array(dayOf, { maxLength: 3 }),
    single: fc.uniqueArray(changes, { selector: (c) => c.at, maxLength: 2 }),
    onward: fc.uniqueArray(changes, { selector: (c) => c.at, maxLength: 2 }),
  })
  type ASeries = typeof aSeries extends fc.Arbitrary<infer T> ? T : never

  const written = (s: ASeries): string[][] => [
    [
      'UID:a',
      'SUMMARY:main',
      `DTSTART:${stampOf(first)}`,
      'DURATION:PT1H',
      ...s.rules.map((r) => `RRULE:FREQ=DAILY;COUNT=${r.count};INTERVAL=${r.n}`),
      ...s.exceptRules.map((r) => `EXRULE:FREQ=DAILY;COUNT=${r.count};INTERVAL=${r.n}`),
      `RDATE:${s.dates.map((d) => stampOf(first + d * day))}`,
      ...s.exceptDates.map((d) => `EXDATE:${stampOf(first + d * day)}`),
    ],
    ...[
      ...s.onward.map((c) => ['later', ';RANGE=THISANDFUTURE', c] as const),
      ...s.single.map((c) => ['one', '', c] as const),
    ].map(([title, range, { at, by, hours }]) => [
      'UID:a',
      `SUMMARY:${title} ${at}`,
      `RECURRENCE-ID${range}:${stampOf(first + at * day)}`,
      `DTSTART:${stampOf(first + (at + by) * day)}`,
      `DURATION:PT${hours}H`,
    ]),
  ]

  /** The same, day by day. */
  function naive(s: ASeries): string[] {
    const has = (rules: ASeries['rules'], d: number) =>
      rules.some(({ count, n }) => d % n === 0 && d / n < count)
    const all: string[] = []
    for (let d = 0; d <= 60; d++) {
      const one = s.single.find((c) => c.at === d)
      const named = one ?? s.onward.find((c) => c.at === d)
      const last = s.onward.filter((c) => c.at <= d).sort((a, b) => b.at - a.at)[0]
      const taken = s.exceptDates.includes(d) || has(s.exceptRules, d)
      const there = has(s.rules, d) || s.dates.includes(d) || (d === 0 && s.rules.length === 0)
      if (!named && (taken || !there)) continue
      const by = named ?? last
      const title = one ? `one ${d}` : last ? `later ${last.at}` : 'main'
      const start = first + (d + (by?.by ?? 0)) * day
      const end = start + (by?.hours ?? 1) * 60 * 60_000
      all.push([title, ...[first + d * day, start, end].map(stampOf)].join(' '))
    }
    return all
  }

  it('is what going through it day by day gives', () => {
    fc.assert(
      fc.property(aSeries, (series) => {
        const read = reading(...written(series))
        if (!read.ok) throw new Error(JSON.stringify(read.problems))
        const found = read.occurrences
          .map((o) => [
            read.events[o.event]!.title,
            ...[o.instance!, o.start, o.end].map((t) => stampOf(Date.parse(t))),
          ])
          .sort((a, b) => a[1]!.localeCompare(b[1]!))
        expect(found.map((parts) => parts.join(' '))).toEqual(naive(series))
      }),
    )
  })
})

describe('what recurs beyond reason is refused with the line', () => {
  const minutes = (from: number, count: number) =>
    Array.from({ length: count }, (_, i) =>
      new Date(Date.UTC(2022, 5, 1, 0, from + i)).toISOString().replace(/[-:]|\.000/g, ''),
    )
  const everyHalfHour = `FREQ=DAILY;BYHOUR=${[...Array(24).keys()]};BYMINUTE=0,30`

  it.each([
    ['a day for an event with times', ['RDATE;VALUE=DATE:20220609'], '10 bad-time'],
    ['30 February', ['RDATE:20220609T070000Z,20220230T070000Z'], '10 bad-time'],
    ['a period without its time', ['RDATE;VALUE=PERIOD:20220609/PT1H'], '10 bad-time'],
    ['a period without end', ['RDATE;VALUE=PERIOD:20220609T070000Z/P'], '10 bad-time'],
    ['a period of ages', ['RDATE;VALUE=PERIOD:20220609T070000Z/P99999D'], '10 bad-time'],
    ['a period that ends first', ['RDATE:20220609T070000Z/20220608T070000Z'], '10 bad-time'],
    ['a zone of the moon', ['RDATE;TZID=Moon/Sea:20220609T070000'], '10 bad-time'],
    ['the year 9999', ['RDATE:99990609T070000Z'], '10 bad-time'],
    ['an exception of the moon', [daily(2), 'EXDATE;TZID=Moon/Sea:20220609T070000'], '11 bad-time'],
    [
      '1,000,000 dates',
      Array.from({ length: 200 }, (_, i) => `RDATE:${minutes(i * 5_000, 5_000)}`),
      '12 too-many',
    ],
    [
      'more dates than a rule may count, in two lines',
      [`RDATE:${minutes(0, 5_001)}`, `RDATE:${minutes(0, 5_000)}`],
      '11 too-many',
    ],
    ['6,000 dates', [`RDATE:${minutes(0, 3_000)}`, `RDATE:${minutes(3_000, 3_000)}`], '4 too-many'],
    ['an exception every second', ['EXRULE:FREQ=SECONDLY'], '10 bad-rule'],
    ['a billion exceptions', ['EXRULE:FREQ=DAILY;COUNT=1000000000'], '10 too-many'],
    ['an exception that is none', [daily(2), 'EXRULE:FREQ=DAILY;BYDAY=XX'], '11 bad-rule'],
    ['30 rules', Array<string>(30).fill(daily(2)), '30 too-many'],
    ['a range into the past', ['RECURRENCE-ID;RANGE=THISANDPRIOR:20220608T070000Z'], '10 bad-rule'],
  ])('%s', (_, lines, expected) => {
    expect(problemsOf([...main, ...lines])).toEqual([expected])
  })

  it('rules against rules, and shifts by centuries', () => {
    const always = ['DTSTART:19700101T000000Z', 'DURATION:PT1H']
    const against = (i: number) => [
      `UID:e${i}`,
      ...always,
      ...Array<string>(10).fill(`RRULE:${everyHalfHour}`),
      ...Array<string>(10).fill(`EXRULE:${everyHalfHour}`),
    ]
    const events = Array.from({ length: 300 }, (_, i) => against(i))
    expect(problemsOf(...events).map((problem) => problem.split(' ')[1])).toEqual(['too-slow'])
    const shifted = [
      'UID:a',
      'RECURRENCE-ID;RANGE=THISANDFUTURE:19700102T000000Z',
      'DTSTART:21000101T000000Z',
      'DURATION:PT1H',
    ]
    expect(problemsOf(['UID:a', ...always, `RRULE:${everyHalfHour}`], shifted)).toEqual([])
  })
})
