import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { eventClock, toIso, toMinutes } from '@roundtable/domain'
import { readTimetable as readFile } from './reading/read-timetable'
import {
  nothingKnown,
  recogniseTimetable,
  type Known,
  type TimetableEntry,
} from './recognise-timetable'

const fixture = readFileSync(
  new URL('../../demo/fixtures/wtdc22-host-rev1.ics', import.meta.url),
  'utf8',
)
const kigali = eventClock('2022-06-06', 'Africa/Kigali')
const at = (iso: string): Date => new Date(`${iso}+02:00`)
const wholeConference = { from: at('2022-06-06T00:00'), to: at('2022-06-17T00:00') }
const firstWeek = { from: at('2022-06-06T00:00'), to: at('2022-06-11T00:00') }

interface Days {
  readonly from: Date
  readonly to: Date
}

const read = (text: string, { from, to }: Days) =>
  readFile({
    bytes: Buffer.from(text),
    source: 'ics',
    timeZone: 'Africa/Kigali',
    period: { from: from.getTime(), to: to.getTime() },
  })

const readTimetable = (text: string, period: Days, known: Known = nothingKnown) => {
  const reading = read(text, period)
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  return recogniseTimetable(reading, known)
}

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
  it('leaves out what is cancelled, has no length or lies outside the period, and says so', () => {
    const text = calendar(
      ['CATEGORIES:PLENARY', 'SUMMARY:gone', 'STATUS:CANCELLED', ...nine],
      ['CATEGORIES:PLENARY', 'SUMMARY:moment', 'DTSTART:20220608T070000Z'],
      ['CATEGORIES:PLENARY', 'SUMMARY:long ago', ...utc('20210608T070000', '20210608T080000')],
    )
    const { entries, passedOver } = readTimetable(text, firstWeek)
    expect(entries).toEqual([])
    expect(passedOver.map((p) => [p.title, p.reason]).sort()).toEqual([
      ['gone', 'cancelled'],
      ['long ago', 'outside-period'],
      ['moment', 'no-length'],
    ])
  })

  it('asks about categories that nobody knows; until somebody answers they are bodies that meet', () => {
    const text = calendar(
      ['CATEGORIES:SIDE-EVENT', 'SUMMARY:Dinner of the host', ...nine],
      ['CATEGORIES:SIDE-EVENT', 'SUMMARY:Walk', ...nine],
      ['SUMMARY:bare', ...nine],
    )
    const { entries, recognitions } = readTimetable(text, firstWeek)
    expect(entries.map((e) => [e.title, e.bodyCode])).toEqual([
      ['Dinner of the host', 'SIDE-EVENT'],
      ['Walk', 'SIDE-EVENT'],
      ['bare', 'OTHER'],
    ])
    const body = (code: string, name: string) => ({
      as: 'body',
      code,
      name,
      kind: 'group',
      parentCode: null,
    })
    expect(recognitions).toEqual([
      {
        clue: 'SIDE-EVENT',
        category: 'SIDE-EVENT',
        titles: ['Dinner of the host', 'Walk'],
        meetings: 2,
        meaning: body('SIDE-EVENT', 'SIDE-EVENT'),
        how: 'asked',
      },
      {
        clue: '(no category)',
        category: '',
        titles: ['bare'],
        meetings: 1,
        meaning: body('OTHER', 'Without category'),
        how: 'asked',
      },
    ])
  })

  it('does as a person said of its words: of one name before its category', () => {
    const text = calendar(
      ['CATEGORIES:SIDE-EVENT', 'SUMMARY:Coffee, second meeting', ...nine],
      ['CATEGORIES:SIDE-EVENT', 'SUMMARY:Council', ...nine],
      ['CATEGORIES:SIDE-EVENT', 'SUMMARY:Walk', ...nine],
    )
    const mappings: Known['mappings'] = new Map([
      ['SIDE-EVENT', { as: 'nothing' as const }],
      ['SIDE-EVENT · coffee', { as: 'break' as const }],
      [
        'SIDE-EVENT · council',
        {
          as: 'body' as const,
          code: 'CNC',
          name: 'Council',
          kind: 'group' as const,
          parentCode: 'COM7',
        },
      ],
    ])
    const timetable = readTimetable(text, firstWeek, { ...nothingKnown, mappings })
    expect(timetable.entries.map((e) => [e.title, e.kind, e.bodyCode])).toEqual([
      ['Coffee, second meeting', 'break', null],
      ['Council', 'meeting', 'CNC'],
    ])
    expect(timetable.bodies.map((b) => [b.code, b.parentCode])).toEqual([
      ['CNC', 'COM7'],
      ['COM7', null],
    ])
    expect(timetable.passedOver).toEqual([{ uid: 'e2', title: 'Walk', reason: 'nothing' }])
    expect(timetable.recognitions.map((r) => [r.clue, r.how])).toEqual([
      ['SIDE-EVENT · coffee', 'remembered'],
      ['SIDE-EVENT · council', 'remembered'],
      ['SIDE-EVENT', 'remembered'],
    ])
  })

  it('reads the kind of meeting from its title where the file names no category', () => {
    const titles = [
      'Committee 3 – Objectives, third meeting',
      'Fourth plenary meeting',
      'Ad hoc group of COM3 on names',
      'Coffee break',
    ]
    const text = calendar(...titles.map((title) => [`SUMMARY:${title}`, ...nine]))
    expect(readTimetable(text, firstWeek).entries.map((e) => e.bodyCode)).toEqual([
      'COM3',
      'PL',
      'COM3 ad hoc',
      null,
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
    const codes = (known?: Known) =>
      readTimetable(text, firstWeek, known).entries.map((e) => e.bodyCode)
    expect(codes()).toEqual(['COM3 ad hoc', 'COM3 ad hoc 2'])
    const body = {
      code: 'COM3 ad hoc',
      name: 'Ad hoc group of COM3 on study Questions',
      kind: 'group' as const,
      parentCode: 'COM3',
    }
    expect(codes({ ...nothingKnown, bodies: [body] })).toEqual(['COM3 ad hoc 2', 'COM3 ad hoc'])
    // Renamed by hand: it is known by the UID of its meetings.
    const renamed = { ...body, name: 'Study Questions' }
    const codeOfUid = new Map([['e1', 'COM3 ad hoc']])
    expect(codes({ ...nothingKnown, bodies: [renamed], codeOfUid })).toEqual([
      'COM3 ad hoc 2',
      'COM3 ad hoc',
    ])
  })

  it('reads a duration instead of an end', () => {
    const text = calendar(['CATEGORIES:PLENARY', 'DTSTART:20220608T070000Z', 'DURATION:PT90M'])
    const [entry] = readTimetable(text, firstWeek).entries
    expect(entry?.end.toISOString()).toBe('2022-06-08T08:30:00.000Z')
  })
})
