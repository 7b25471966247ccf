import { describe, expect, it } from '@jest/globals'
import { aCalendar, kigali } from '../testing/a-calendar'
import { contentOf, problemsOf } from '../testing/read-file'

const day = (date: string, title: string) => [
  'UID:a',
  `SUMMARY:${title}`,
  `DTSTART;VALUE=DATE:${date}`,
]
const hours = (title: string, during: string) => ['UID:a', `SUMMARY:${title}`, ...kigali(during)]

/** Who takes time, and what does not. */
const read = (...events: string[][]) => {
  const { events: all, occurrences, passedOver } = contentOf(aCalendar(...events))
  return {
    meets: occurrences.map((o) => `${all[o.event]!.title} ${o.start.slice(8, 16)}`),
    passedOver: passedOver.map(({ title, reason }) => `${title} ${reason}`),
  }
}

describe('whole days', () => {
  const series = [...day('20220607', 'Exhibition'), 'RRULE:FREQ=DAILY;COUNT=5']

  it('take nobody’s time, but for the one that was given hours', () => {
    const opening = ['RECURRENCE-ID;VALUE=DATE:20220608', ...hours('Opening', '08T1500-1600')]
    const other = [...hours('Plenary', '09T0900-1000').slice(1), 'UID:b']
    expect(read(series, opening, other)).toEqual({
      meets: ['Opening 08T13:00', 'Plenary 09T07:00'],
      passedOver: ['Exhibition all-day'],
    })
  })

  it('are what an instance of a series with hours can become, and no other', () => {
    const meetings = [...hours('Committee', '07T0900-1000'), 'RRULE:FREQ=DAILY;COUNT=3']
    const gone = [
      'RECURRENCE-ID;TZID=Africa/Kigali:20220608T090000',
      ...day('20220608', 'Excursion'),
    ]
    expect(read(meetings, gone)).toEqual({
      meets: ['Committee 07T07:00', 'Committee 09T07:00'],
      passedOver: ['Excursion all-day'],
    })
  })

  it('name instances by their days; hours do not', () => {
    const named = ['RECURRENCE-ID;VALUE=DATE:20220608', ...hours('Moved', '08T1500-1600')]
    const meetings = [...hours('Committee', '07T0900-1000'), 'RRULE:FREQ=DAILY;COUNT=3']
    expect(problemsOf(aCalendar(meetings, named))).toEqual(['14 bad-time'])
    const onward = named.map((line) => line.replace('-ID', '-ID;RANGE=THISANDFUTURE'))
    expect(problemsOf(aCalendar(series, onward))).toEqual(['13 bad-time'])
  })
})
