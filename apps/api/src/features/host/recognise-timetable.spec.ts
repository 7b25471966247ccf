import { describe, expect, it } from '@jest/globals'
import { nothingKnown, type Known } from './recognise-timetable'
import { aCalendar } from './testing/a-calendar'
import { at, firstWeek, recognised } from './testing/recognised'

const utc = (start: string, end: string): string[] => [`DTSTART:${start}Z`, `DTEND:${end}Z`]
const nine = utc('20220608T070000', '20220608T080000')

describe('the period', () => {
  const day = { from: at('2022-06-08T00:00'), to: at('2022-06-09T00:00') }

  it('is half-open: what ends as it begins or begins as it ends is outside', () => {
    const text = aCalendar(
      ['CATEGORIES:PLENARY', 'SUMMARY:before', ...utc('20220607T210000', '20220607T220000')],
      ['CATEGORIES:PLENARY', 'SUMMARY:across', ...utc('20220607T213000', '20220607T220100')],
      ['CATEGORIES:PLENARY', 'SUMMARY:after', ...utc('20220608T220000', '20220608T230000')],
    )
    expect(recognised(text, day).entries.map((e) => e.title)).toEqual(['across'])
  })

  it('takes an override that moved into it, leaves one that moved out', () => {
    const text = aCalendar(
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
    expect(recognised(text, day).entries.map((e) => [e.title, e.instance])).toEqual([
      ['in', '2022-06-10T07:00:00.000Z'],
    ])
  })
})

describe('a timetable of another shape', () => {
  it('leaves out what is cancelled, has no length or lies outside the period, and says so', () => {
    const text = aCalendar(
      ['CATEGORIES:PLENARY', 'SUMMARY:gone', 'STATUS:CANCELLED', ...nine],
      ['CATEGORIES:PLENARY', 'SUMMARY:moment', 'DTSTART:20220608T070000Z'],
      ['CATEGORIES:PLENARY', 'SUMMARY:long ago', ...utc('20210608T070000', '20210608T080000')],
    )
    const { entries, passedOver } = recognised(text, firstWeek)
    expect(entries).toEqual([])
    expect(passedOver.map((p) => [p.title, p.reason]).sort()).toEqual([
      ['gone', 'cancelled'],
      ['long ago', 'outside-period'],
      ['moment', 'no-length'],
    ])
  })

  it('asks about categories that nobody knows; until somebody answers they are bodies that meet', () => {
    const text = aCalendar(
      ['CATEGORIES:SIDE-EVENT', 'SUMMARY:Dinner of the host', ...nine],
      ['CATEGORIES:SIDE-EVENT', 'SUMMARY:Walk', ...nine],
      ['SUMMARY:bare', ...nine],
    )
    const { entries, recognitions } = recognised(text, firstWeek)
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
    const text = aCalendar(
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
    const timetable = recognised(text, firstWeek, { ...nothingKnown, mappings })
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
    const text = aCalendar(...titles.map((title) => [`SUMMARY:${title}`, ...nine]))
    expect(recognised(text, firstWeek).entries.map((e) => e.bodyCode)).toEqual([
      'COM3',
      'PL',
      'COM3 ad hoc',
      null,
    ])
  })

  it('protects a committee that has no number under its title', () => {
    const text = aCalendar(['CATEGORIES:COMMITTEE', 'SUMMARY:Credentials Committee', ...nine])
    expect(recognised(text, firstWeek).bodies).toEqual([
      {
        code: 'Credentials Committee',
        name: 'Credentials Committee',
        kind: 'committee',
        parentCode: null,
      },
    ])
  })

  it('finds a parent by relation before description before title, and survives a circle', () => {
    const text = aCalendar(
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
    const groups = recognised(text, firstWeek).bodies.filter((b) => b.kind === 'group')
    expect(groups.map((b) => [b.code, b.parentCode])).toEqual([
      ['COM3 ad hoc', 'COM3'],
      ['COM2 WG', 'COM2'],
      ['COM4 drafting', 'COM4'],
      ['drafting', null],
    ])
  })

  it('tells two groups of one parent apart, and keeps the codes that earlier revisions gave', () => {
    const text = aCalendar(
      ['CATEGORIES:AD-HOC-GROUP', 'SUMMARY:Ad hoc group of COM3 on names', ...nine],
      ['CATEGORIES:AD-HOC-GROUP', 'SUMMARY:Ad hoc group of COM3 on study Questions', ...nine],
    )
    const codes = (known?: Known) =>
      recognised(text, firstWeek, known).entries.map((e) => e.bodyCode)
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

  it('knows a body by the code that people gave it, as what meets and as a parent; a stranger stays one', () => {
    const text = aCalendar(
      ['CATEGORIES:COMMITTEE', 'SUMMARY:Committee 3 – Objectives, fourth meeting', ...nine],
      ['CATEGORIES:AD-HOC-GROUP', 'SUMMARY:Ad hoc group of COM3 on names', ...nine],
      ['CATEGORIES:COMMITTEE', 'SUMMARY:Committee 6 – Objectives', ...nine],
    )
    const body = { code: 'C3', name: 'Objectives', kind: 'committee' as const, parentCode: null }
    const known = { ...nothingKnown, bodies: [body], renamed: new Map([['COM3', 'C3']]) }
    const { entries, bodies } = recognised(text, firstWeek, known)
    expect(entries.map((e) => e.bodyCode)).toEqual(['C3', 'COM3 ad hoc', 'COM6'])
    expect(bodies.map((b) => [b.code, b.parentCode])).toEqual([
      ['C3', null],
      ['COM3 ad hoc', 'C3'],
      ['COM6', null],
    ])
  })

  it('asks apart about unknown categories that begin alike', () => {
    const text = aCalendar(
      ['CATEGORIES:REGIONAL-PREPARATORY-MEETING-AFRICA', 'SUMMARY:a', ...nine],
      ['CATEGORIES:REGIONAL-PREPARATORY-MEETING-ASIA', 'SUMMARY:b', ...nine],
      ['CATEGORIES:REGIONAL-PREPARATORY-MEETING-ASIA', 'SUMMARY:c', ...nine],
    )
    const codes = (known?: Known) =>
      recognised(text, firstWeek, known).entries.map((e) => e.bodyCode)
    const second = 'REGIONAL-PREPARATORY-MEE 2'
    expect(codes()).toEqual(['REGIONAL-PREPARATORY-MEE', second, second])
    const asia = {
      code: 'ASIA',
      name: 'REGIONAL-PREPARATORY-MEETING-ASIA',
      kind: 'group' as const,
      parentCode: null,
    }
    expect(codes({ ...nothingKnown, bodies: [asia] })).toEqual([
      'REGIONAL-PREPARATORY-MEE',
      'ASIA',
      'ASIA',
    ])
  })

  it('reads a duration instead of an end', () => {
    const text = aCalendar(['CATEGORIES:PLENARY', 'DTSTART:20220608T070000Z', 'DURATION:PT90M'])
    const [entry] = recognised(text, firstWeek).entries
    expect(entry?.end.toISOString()).toBe('2022-06-08T08:30:00.000Z')
  })
})
