import { describe, expect, it } from '@jest/globals'
import { aProgramme, aSession, at } from '../testing/a-programme'
import { corner } from './corner'

const programme = aProgramme([
  ...[10, 11, 12, 13, 14, 15].map((hour) => aSession(`t${hour}`, `7 ${hour}:00`, `7 ${hour}:50`)),
  aSession('next day', '8 09:00', '8 10:00'),
])

const shown = (when: string) => {
  const { date, sessions } = corner(programme, Date.parse(at(when)))
  return [date, sessions.map((session) => session.id)]
}

describe('a corner of the programme', () => {
  it('shows five of the day: what runs and what comes', () => {
    expect(shown('7 11:30')).toEqual(['2022-06-07', ['t11', 't12', 't13', 't14', 't15']])
  })

  it('goes on to the next day when this one is over', () => {
    expect(shown('7 15:50')).toEqual(['2022-06-08', ['next day']])
  })

  it('shows how it opened when all is over', () => {
    expect(shown('9 10:00')).toEqual(['2022-06-07', ['t10', 't11', 't12', 't13', 't14']])
    expect(corner(aProgramme([]), 0)).toEqual({ date: undefined, sessions: [] })
  })
})
