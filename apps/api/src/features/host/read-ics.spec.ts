import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { eventClock, toIso, toMinutes } from '@roundtable/domain'
import { TimetableError } from './calendar-file'
import { readTimetable, type TimetableEntry } from './read-ics'

const fixture = readFileSync(
  new URL('../../demo/fixtures/wtdc22-host-rev1.ics', import.meta.url),
  'utf8',
)
const kigali = eventClock('2022-06-06', 'Africa/Kigali')
const at = (iso: string): Date => new Date(`${iso}+02:00`)
const wholeConference = { from: at('2022-06-06T00:00'), to: at('2022-06-17T00:00') }
const firstWeek = { from: at('2022-06-06T00:00'), to: at('2022-06-11T00:00') }

/** "08T09:30–11:00 COM3 AD10 Committee 3 – …", in Kigali time. */
const line = (e: TimetableEntry): string => {
  const [start, end] = [e.start, e.end].map((t) => toIso(kigali, toMinutes(kigali, t)))
  const time = `${start!.slice(8, 16)}–${end!.slice(11, 16)}`
  return [time, e.bodyCode ?? e.kind, e.roomName || '-', e.title].join(' | ')
}

const calendar = (...events: string[][]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...events.flatMap((lines, i) => [
      'BEGIN:VEVENT',
      ...(lines.some((l) => l.startsWith('UID:')) ? [] : [`UID:e${i}`]),
      'DTSTAMP:20220501T000000Z',
      ...lines,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
    '',
  ].join('\r\n')

const utc = (start: string, end: string): string[] => [`DTSTART:${start}Z`, `DTEND:${end}Z`]
const nine = utc('20220608T070000', '20220608T080000')

describe('the first host timetable', () => {
  it('holds exactly these meetings and breaks from 6 to 10 June, Kigali time', () => {
    expect(readTimetable(fixture, firstWeek).entries.map(line)).toEqual([
      '06T08:30–09:30 | HOD | AD12 | Meeting of Heads of Delegation',
      '06T10:00–12:30 | PL | Auditorium | Opening ceremony',
      '06T14:30–17:30 | PL | Auditorium | First plenary meeting',
      '06T17:45–18:30 | COM1 | AD12 | Committee 1 – Steering',
      '07T09:30–12:30 | PL | Auditorium | Second plenary meeting',
      '07T10:30–10:45 | break | - | Coffee break',
      '07T16:00–16:30 | break | - | Coffee break',
      '07T17:45–18:30 | COM1 | AD12 | Committee 1 – Steering',
      '08T08:15–09:15 | WG-PL | MH2 | WG-PL – Working Group of the Plenary',
      '08T09:30–11:00 | COM3 | AD10 | Committee 3 – Objectives, first meeting',
      '08T10:30–10:45 | break | - | Coffee break',
      '08T11:15–12:30 | COM4 | MH1 | Committee 4 – Working methods, first meeting',
      '08T13:00–14:00 | COM3 ad hoc | AD12 | Ad hoc group of COM3 on study Questions',
      '08T16:00–16:30 | break | - | Coffee break',
      '08T18:00–18:45 | COM1 | AD12 | Committee 1 – Steering (later start)',
      '09T08:15–09:15 | COM4 drafting | AD12 | Drafting group of COM4 on the digital gender divide – Groupe de rédaction',
      '09T09:30–10:30 | PL | Auditorium | Third plenary meeting',
      '09T10:30–10:45 | break | - | Coffee break',
      '09T11:00–12:00 | COM2 | MH1 | Committee 2 – Budget control',
      '09T14:30–16:00 | COM4 | MH1 | Committee 4 – Working methods, second meeting',
      '09T16:00–16:30 | break | - | Coffee break',
      '09T17:00–18:00 | COM5 | MH2 | Committee 5 – Editorial',
      '09T17:45–18:30 | COM1 | AD12 | Committee 1 – Steering',
      '10T09:30–12:30 | COM3 | AD10 | Committee 3 – Objectives',
      '10T14:30–17:30 | COM4 | MH1 | Committee 4 – Working methods',
      '10T17:45–18:30 | COM1 | AD12 | Committee 1 – Steering',
    ])
  })

  it('names every body with its parent, parents first', () => {
    const { bodies } = readTimetable(fixture, wholeConference)
    expect(bodies.map((b) => [b.code, b.kind, b.parentCode, b.name])).toEqual([
      ['PL', 'plenary', null, 'Plenary'],
      ['HOD', 'group', 'PL', 'Heads of Delegation'],
      ['COM1', 'committee', null, 'Committee 1 – Steering'],
      ['COM3', 'committee', null, 'Committee 3 – Objectives'],
      ['COM4', 'committee', null, 'Committee 4 – Working methods'],
      ['WG-PL', 'group', 'PL', 'Working Group of the Plenary'],
      ['COM3 ad hoc', 'group', 'COM3', 'Ad hoc group of COM3 on study Questions'],
      ['COM2', 'committee', null, 'Committee 2 – Budget control'],
      ['COM5', 'committee', null, 'Committee 5 – Editorial'],
      [
        'COM4 drafting',
        'group',
        'COM4',
        'Drafting group of COM4 on the digital gender divide – Groupe de rédaction',
      ],
    ])
  })

  it('passes over the all-day frame of the conference, and nothing else', () => {
    expect(readTimetable(fixture, wholeConference).passedOver).toEqual([
      {
        uid: 'wtdc@wtdc22.example',
        title: 'World Telecommunication Development Conference (WTDC-22)',
        reason: 'all-day',
      },
    ])
  })

  it('follows the daily committee with its exception on 12 June and its later start on 8 June', () => {
    const com1 = readTimetable(fixture, wholeConference).entries.filter(
      (e) => e.bodyCode === 'COM1',
    )
    expect(com1.map((e) => [e.instance, e.start.toISOString()])).toEqual([
      ['2022-06-06T15:45:00.000Z', '2022-06-06T15:45:00.000Z'],
      ['2022-06-07T15:45:00.000Z', '2022-06-07T15:45:00.000Z'],
      ['2022-06-08T15:45:00.000Z', '2022-06-08T16:00:00.000Z'],
      ['2022-06-09T15:45:00.000Z', '2022-06-09T15:45:00.000Z'],
      ['2022-06-10T15:45:00.000Z', '2022-06-10T15:45:00.000Z'],
      ['2022-06-11T15:45:00.000Z', '2022-06-11T15:45:00.000Z'],
      ['2022-06-13T15:45:00.000Z', '2022-06-13T15:45:00.000Z'],
      ['2022-06-14T15:45:00.000Z', '2022-06-14T15:45:00.000Z'],
    ])
  })
})

describe('the period', () => {
  const day = { from: at('2022-06-08T00:00'), to: at('2022-06-09T00:00') }

  it('is half-open: what ends as it begins or begins as it ends is outside', () => {
    const text = calendar(
      ['CATEGORIES:PLENARY', 'SUMMARY:before', ...utc('20220607T210000', '20220607T220000')],
      ['CATEGORIES:PLENARY', 'SUMMARY:across', ...utc('20220607T213000', '20220607T220100')],
      ['CATEGORIES:PLENARY', 'SUMMARY:after', ...utc('20220608T220000', '20220608T230000')],
    )
    expect(readTimetable(text, day).entries.map((e) => e.title)).toEqual(['across'])
  })

  it('takes an override that moved into it, leaves one that moved out', () => {
    const text = calendar(
      [
        'UID:a',
        'CATEGORIES:PLENARY',
        'SUMMARY:daily',
        ...utc('20220607T070000', '20220607T080000'),
        'RRULE:FREQ=DAILY;COUNT=5',
      ],
      [
        'UID:a',
        'CATEGORIES:PLENARY',
        'SUMMARY:out',
        'RECURRENCE-ID:20220608T070000Z',
        ...utc('20220609T100000', '20220609T110000'),
      ],
      [
        'UID:a',
        'CATEGORIES:PLENARY',
        'SUMMARY:in',
        'RECURRENCE-ID:20220610T070000Z',
        ...utc('20220608T120000', '20220608T130000'),
      ],
    )
    expect(readTimetable(text, day).entries.map((e) => [e.title, e.instance])).toEqual([
      ['in', '2022-06-10T07:00:00.000Z'],
    ])
  })
})

describe('a timetable of another shape', () => {
  it('leaves out what is cancelled or of an unknown category, and says so', () => {
    const text = calendar(
      ['CATEGORIES:PLENARY', 'SUMMARY:gone', 'STATUS:CANCELLED', ...nine],
      ['CATEGORIES:RECEPTION', 'SUMMARY:dinner', ...nine],
      ['SUMMARY:bare', ...nine],
    )
    const { entries, passedOver } = readTimetable(text, firstWeek)
    expect(entries).toEqual([])
    expect(passedOver.map((p) => [p.title, p.reason])).toEqual([
      ['gone', 'cancelled'],
      ['dinner', 'unknown-category'],
      ['bare', 'unknown-category'],
    ])
  })

  it('protects a committee that has no number under its title', () => {
    const text = calendar(['CATEGORIES:COMMITTEE', 'SUMMARY:Credentials Committee', ...nine])
    expect(readTimetable(text, firstWeek).bodies).toEqual([
      {
        code: 'Credentials Committee',
        name: 'Credentials Committee',
        kind: 'committee',
        parentCode: null,
      },
    ])
  })

  it('finds a parent by relation before description before title, and survives a circle', () => {
    const text = calendar(
      ['UID:x', 'CATEGORIES:AD-HOC-GROUP', 'SUMMARY:Ad hoc group of COM5', 'RELATED-TO:y', ...nine],
      [
        'UID:y',
        'CATEGORIES:COMMITTEE',
        'SUMMARY:Committee 3 – Objectives',
        'RELATED-TO:x',
        ...nine,
      ],
      [
        'CATEGORIES:WORKING-GROUP',
        'SUMMARY:Group of COM5',
        'DESCRIPTION:Parent body: Committee 2',
        ...nine,
      ],
      [
        'CATEGORIES:DRAFTING-GROUP',
        'SUMMARY:Drafting group of Committee 4',
        'RELATED-TO;RELTYPE=SIBLING:y',
        ...nine,
      ],
      ['CATEGORIES:DRAFTING-GROUP', 'SUMMARY:Nobody’s group', ...nine],
    )
    const groups = readTimetable(text, firstWeek).bodies.filter((b) => b.kind === 'group')
    expect(groups.map((b) => [b.code, b.parentCode])).toEqual([
      ['COM3 ad hoc', 'COM3'],
      ['COM2 WG', 'COM2'],
      ['COM4 drafting', 'COM4'],
      ['drafting', null],
    ])
  })

  it('tells two groups of one parent apart, and keeps the codes that earlier revisions gave', () => {
    const text = calendar(
      ['CATEGORIES:AD-HOC-GROUP', 'SUMMARY:Ad hoc group of COM3 on names', ...nine],
      ['CATEGORIES:AD-HOC-GROUP', 'SUMMARY:Ad hoc group of COM3 on study Questions', ...nine],
    )
    const codes = (known?: Map<string, string>) =>
      readTimetable(text, firstWeek, known).entries.map((e) => e.bodyCode)
    expect(codes()).toEqual(['COM3 ad hoc', 'COM3 ad hoc 2'])
    const known = new Map([['Ad hoc group of COM3 on study Questions', 'COM3 ad hoc']])
    expect(codes(known)).toEqual(['COM3 ad hoc 2', 'COM3 ad hoc'])
  })

  it('reads a duration instead of an end', () => {
    const text = calendar(['CATEGORIES:PLENARY', 'DTSTART:20220608T070000Z', 'DURATION:PT90M'])
    const [entry] = readTimetable(text, firstWeek).entries
    expect(entry?.end.toISOString()).toBe('2022-06-08T08:30:00.000Z')
  })
})

describe('a file that cannot be trusted is refused as a whole', () => {
  const problems = (text: string) => {
    try {
      return readTimetable(text, firstWeek)
    } catch (error) {
      if (error instanceof TimetableError) return error.problems.map((p) => [p.uid, p.code])
      throw error
    }
  }
  const good = ['UID:good', 'CATEGORIES:PLENARY', ...nine]

  it.each([
    ['no calendar', 'hello', [['', 'not-a-calendar']]],
    ['too large', 'x'.repeat(2_000_001), [['', 'too-large']]],
    [
      'a time without zone',
      calendar(good, ['UID:b', 'DTSTART:20220608T070000', 'DTEND:20220608T080000']),
      [['b', 'bad-time']],
    ],
    [
      'an unknown zone',
      calendar(good, [
        'UID:b',
        'DTSTART;TZID=Moon/Sea:20220608T070000',
        'DTEND;TZID=Moon/Sea:20220608T080000',
      ]),
      [['b', 'bad-time']],
    ],
    [
      'an end before its start',
      calendar(good, ['UID:b', ...utc('20220608T080000', '20220608T070000')]),
      [['b', 'bad-time']],
    ],
    ['no date', calendar(good, ['UID:b', 'DTSTART:tomorrow', 'DTEND:later']), [['b', 'bad-time']]],
    [
      'every second',
      calendar(good, ['UID:b', ...nine, 'RRULE:FREQ=SECONDLY']),
      [['b', 'bad-rule']],
    ],
    [
      'an impossible rule',
      calendar(good, ['UID:b', ...nine, 'RRULE:FREQ=SOMETIMES']),
      [['', 'bad-rule']],
    ],
    [
      'loose dates',
      calendar(good, ['UID:b', ...nine, 'RRULE:FREQ=DAILY;COUNT=2', 'RDATE:20220701T070000Z']),
      [['b', 'bad-rule']],
    ],
  ])('%s', (_, text, expected) => {
    expect(problems(text)).toEqual(expected)
  })

  it('more events than a timetable holds', () => {
    const many = Array.from({ length: 5_001 }, (_, i) => [`UID:m${i}`, ...nine])
    expect(problems(calendar(...many))).toEqual([['', 'too-many']])
  })
})
