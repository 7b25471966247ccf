import { describe, expect, it } from '@jest/globals'
import { aPlan, findings } from '../testing'
import { focusScattered } from './focus-scattered'

const access = { focusAreas: ['access'] }
const rooms = () => aPlan(['tue', 'wed']).room('A').room('B').room('C').room('D')

describe('focus-scattered', () => {
  it('reports three rooms on one day once, not two rooms, nor another day, nor another focus area', () => {
    const plan = rooms()
      .session('s1', 'A', '09:00-10:00', access)
      .session('s2', 'B', '10:00-11:00', { focusAreas: ['access', 'value'] })
      .session('s3', 'C', '11:00-12:00', access)
      .session('s4', 'A', '12:00-13:00', access)
      .session('s5', 'A', 'wed 09:00-10:00', access)
      .session('s6', 'B', 'wed 09:00-10:00', access)
      .session('s8', 'D', 'wed 10:00-10:30', { ...access, format: 'break' })
      .session('s7', 'C', 'wed 09:00-10:00', { focusAreas: ['value'] })
    expect(findings(focusScattered, plan)).toEqual([
      { sessions: ['s1', 's2', 's3', 's4'], focusArea: 'access', dayId: 'tue', rooms: 3 },
    ])
  })

  it('reports each day for itself, and nothing outside the days of the event', () => {
    const plan = rooms()
      .session('s1', 'A', '09:00-10:00', access)
      .session('s2', 'B', '09:00-10:00', access)
      .session('s3', 'C', '09:00-10:00', access)
      .session('s4', 'B', 'wed 07:00-07:30', access)
      .session('s5', 'C', 'wed 10:00-11:00', access)
      .session('s6', 'D', 'wed 11:00-12:00', access)
      .session('s7', 'A', 'wed 19:00-20:00', access)
      .session('s8', 'A', 'thu 09:00-10:00', access)
      .session('s9', 'B', 'thu 09:00-10:00', access)
      .session('t1', 'C', 'thu 09:00-10:00', access)
    expect(findings(focusScattered, plan)).toEqual([
      { sessions: ['s1', 's2', 's3'], focusArea: 'access', dayId: 'tue', rooms: 3 },
      { sessions: ['s4', 's5', 's6', 's7'], focusArea: 'access', dayId: 'wed', rooms: 4 },
    ])
  })

  it('counts in a house of many rooms, too', () => {
    const codes = Array.from({ length: 66 }, (_, i) => `R${i}`)
    const house = codes.reduce((plan, code) => plan.room(code), aPlan(['tue', 'wed']))
    const plan = house
      .session('s1', 'R1', '09:00-10:00', access)
      .session('s2', 'R33', '09:00-10:00', access)
      .session('s3', 'R65', '09:00-10:00', access)
      .session('s4', 'R65', '10:00-11:00', access)
      .session('s5', 'R33', 'wed 09:00-10:00', access)
      .session('s6', 'R34', 'wed 09:00-10:00', access)
      .session('s7', 'R33', 'wed 10:00-11:00', access)
    expect(findings(focusScattered, plan)).toEqual([
      { sessions: ['s1', 's2', 's3', 's4'], focusArea: 'access', dayId: 'tue', rooms: 3 },
    ])
  })
})
