import { describe, expect, it } from '@jest/globals'
import { aProgramme, aSession } from '../testing/a-programme'
import { allEntries, clockOf, daysOf } from './days'
import { sameClock, shownIn } from './zone'

const programme = aProgramme([
  aSession('early', '7 08:30', '7 09:00'),
  aSession('noon', '8 12:00', '8 13:00'),
  aSession('late', '9 17:00', '9 18:00'),
])

const daysIn = (zone: string) => {
  const shown = shownIn(programme, zone)
  const days = daysOf(allEntries(shown), clockOf(shown.event))
  return days.map(({ date, parts }) => [
    date,
    parts.flatMap(({ slots }) => slots.flatMap(({ entries }) => entries.map(({ id }) => id))),
  ])
}

describe('the programme in another zone', () => {
  it('stands under the days of that zone, east and west', () => {
    expect(daysIn('Africa/Kigali')).toEqual([
      ['2022-06-07', ['early']],
      ['2022-06-08', ['noon']],
      ['2022-06-09', ['late']],
    ])
    expect(daysIn('Australia/Sydney')).toEqual([
      ['2022-06-07', ['early']],
      ['2022-06-08', ['noon']],
      ['2022-06-10', ['late']],
    ])
    expect(daysIn('America/Los_Angeles')).toEqual([
      ['2022-06-06', ['early']],
      ['2022-06-08', ['noon']],
      ['2022-06-09', ['late']],
    ])
  })

  it('has the days to choose from that something begins on, and moves no instant', () => {
    const shown = shownIn(programme, 'Australia/Sydney')
    expect(shown.days.map(({ date }) => date)).toEqual(['2022-06-07', '2022-06-08', '2022-06-10'])
    expect(shown.sessions).toEqual(programme.sessions)
    expect(shown.event.days).toEqual(programme.event.days)
    expect(shownIn(programme, 'Africa/Kigali')).toBe(programme)
  })

  it('is no other one where clocks show the same', () => {
    expect(sameClock(programme, 'Africa/Kigali', 'Africa/Johannesburg')).toBe(true)
    expect(sameClock(programme, 'Africa/Kigali', 'Europe/Paris')).toBe(true)
    expect(sameClock(programme, 'Africa/Kigali', 'Africa/Lagos')).toBe(false)
  })
})
