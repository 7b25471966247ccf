import { describe, expect, it } from '@jest/globals'
import ICAL from 'ical.js'
import nodeIcal, { type VEvent } from 'node-ical'
import { aPublicProgramme, aPublicSession, aRevision, id } from '../testing/a-public-programme'
import { calendarOf } from './calendar-of'

const chair = {
  id: id(90),
  honorific: 'H.E. Ms',
  name: 'Awa, “the\nfirst”; Diop',
  function: 'Minister',
  organisation: 'Ministry',
  role: 'chair' as const,
}
const planned = aPublicSession(1, {
  title: { en: 'Skills; and, more \\ than ever' },
  people: [chair],
})
const cancelled = aPublicSession(2, {
  status: 'cancelled',
  // Past midnight in Kigali, before it in UTC.
  start: '2022-06-09T00:30:00+02:00',
  end: '2022-06-09T01:15:00+02:00',
})
const programme = aPublicProgramme([planned, cancelled], [aRevision(1, 1, 1), aRevision(2, 1, 3)])
const publicUrl = 'https://round.example'
const text = calendarOf(programme, programme.sessions, publicUrl)

interface Heard {
  uid: string
  sequence: number
  status: string
  summary: string
  where: string
  url: string
  start: string
  end: string
  stamp: string
}

const address = (number: number) => `${publicUrl}/programme/sessions/${id(number)}`

const expected: Heard[] = [
  {
    uid: `${id(1)}@roundtable`,
    sequence: 1,
    status: 'CONFIRMED',
    summary: 'Skills; and, more \\ than ever',
    where: 'Hall, Kigali Convention Centre',
    url: address(1),
    start: '2022-06-08T07:00:00.000Z',
    end: '2022-06-08T08:00:00.000Z',
    stamp: '2022-06-01T16:05:00.000Z',
  },
  {
    uid: `${id(2)}@roundtable`,
    sequence: 3,
    status: 'CANCELLED',
    summary: 'Session 2',
    where: 'Hall, Kigali Convention Centre',
    url: address(2),
    start: '2022-06-08T22:30:00.000Z',
    end: '2022-06-08T23:15:00.000Z',
    stamp: '2022-06-03T16:05:00.000Z',
  },
]

const iso = (date: Date): string => new Date(date).toISOString()

const withNodeIcal = (calendar: string): Heard[] =>
  Object.values(nodeIcal.sync.parseICS(calendar))
    .filter((part): part is VEvent => part?.type === 'VEVENT')
    .map((event) => ({
      uid: event.uid,
      sequence: Number(event.sequence),
      status: String(event.status),
      summary: String(event.summary),
      where: String(event.location),
      url: String((event.url as { val?: string })?.val ?? event.url),
      start: iso(event.start),
      end: iso(event.end!),
      stamp: iso(event.dtstamp),
    }))

const withIcalJs = (calendar: string): Heard[] =>
  new ICAL.Component(ICAL.parse(calendar)).getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    const value = (name: string) => component.getFirstPropertyValue(name)
    return {
      uid: event.uid,
      sequence: event.sequence,
      status: String(value('status')),
      summary: event.summary,
      where: event.location,
      url: String(value('url')),
      start: iso(event.startDate.toJSDate()),
      end: iso(event.endDate.toJSDate()),
      stamp: iso((value('dtstamp') as ICAL.Time).toJSDate()),
    }
  })

describe('a calendar of the programme', () => {
  it.each([
    ['node-ical', withNodeIcal],
    ['ical.js', withIcalJs],
  ])('is read by %s as it was meant, cancelled sessions and all', (_, read) => {
    expect(read(text)).toEqual(expected)
  })

  it('speaks of UTC only, in lines that every reader takes', () => {
    expect(text).not.toMatch(/TZID|VTIMEZONE|X-WR-TIMEZONE/)
    expect(text.match(/^DT(START|END|STAMP)[:;].*$/gm)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^DTSTART:\d{8}T\d{6}Z\r?$/)]),
    )
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(text.replaceAll('\r\n', '')).not.toContain('\n')
  })

  it('says who takes part and by which release it was cancelled', () => {
    const [first, second] = new ICAL.Component(ICAL.parse(text))
      .getAllSubcomponents('vevent')
      .map((component) => new ICAL.Event(component).description.split('\n'))
    expect(first).toEqual(['Panel', 'H.E. Ms Awa, “the', 'first”; Diop (chair)', address(1)])
    expect(second).toEqual(['Cancelled by release 3.', 'Panel', address(2)])
  })

  it('speaks the language that it was asked for in, under the same UID and SEQUENCE', () => {
    const inArabic = { ...planned, title: { en: 'Skills', ar: 'مهارات' } }
    const other = aPublicProgramme([inArabic, cancelled], programme.revisions)
    const arabic = calendarOf(other, other.sessions, publicUrl, 'ar')
    const french = calendarOf(other, other.sessions, publicUrl, 'fr')
    const told = (calendar: string) =>
      withIcalJs(calendar).map(({ uid, sequence, summary, where, url }) => ({
        uid,
        sequence,
        summary,
        where,
        url,
      }))
    const [first, second] = expected
    expect(told(arabic)).toEqual([
      {
        uid: first!.uid,
        sequence: 1,
        summary: 'مهارات',
        where: 'القاعة، Kigali Convention Centre',
        url: `${address(1)}?lang=ar`,
      },
      {
        uid: second!.uid,
        sequence: 3,
        summary: 'Session 2',
        where: 'القاعة، Kigali Convention Centre',
        url: `${address(2)}?lang=ar`,
      },
    ])
    expect(told(french).map(({ summary }) => summary)).toEqual(['Skills', 'Session 2'])
    expect(french).toContain('X-WR-CALNAME:Table ronde\r\n')
    expect(french.replaceAll('\r\n ', '')).toContain(
      'DESCRIPTION:Annulée par la version 3.\\nDébat\\n',
    )
  })

  it('has the same bytes whenever it is made', () => {
    expect(calendarOf(programme, programme.sessions, publicUrl)).toBe(text)
  })

  it('raises SEQUENCE with the release that changed a session, and leaves the others alone', () => {
    const later = aPublicProgramme(
      [{ ...planned, start: '2022-06-08T08:00:00+02:00' }, cancelled],
      [aRevision(1, 1, 4), aRevision(2, 1, 3)],
    )
    const heard = withIcalJs(calendarOf(later, later.sessions, publicUrl))
    expect(heard.map(({ uid, sequence }) => [uid, sequence])).toEqual([
      [`${id(1)}@roundtable`, 4],
      [`${id(2)}@roundtable`, 3],
    ])
    expect(heard[1]).toEqual(expected[1])
  })

  it('of one session holds that session alone', () => {
    expect(withIcalJs(calendarOf(programme, [cancelled], publicUrl))).toEqual([expected[1]])
  })
})
