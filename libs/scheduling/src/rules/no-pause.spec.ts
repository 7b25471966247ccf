import { describe, expect, it } from '@jest/globals'
import { aPlan, findings } from '../testing'
import { noPause } from './no-pause'

const rooms = () =>
  aPlan().room('A').room('B').person('minister', { highLevel: true }).person('expert')
const both = { people: ['minister?', 'expert'] }

describe('no-pause', () => {
  it('reports a high-level person with three sessions in a row, not their expert', () => {
    const plan = rooms()
      .session('s3', 'A', '09:00-10:00', both)
      .session('s1', 'B', '10:00-10:30', both)
      .session('s2', 'A', '10:30-11:30', both)
    expect(findings(noPause, plan)).toEqual([
      { sessions: ['s1', 's2', 's3'], personId: 'minister', minutes: 150 },
    ])
  })

  it('takes one minute as a pause', () => {
    const plan = rooms()
      .session('s1', 'A', '09:00-10:00', both)
      .session('s2', 'B', '10:00-10:30', both)
      .session('s3', 'A', '10:31-11:30', both)
    expect(findings(noPause, plan)).toEqual([])
  })

  it('reports each row whole, with what lies inside a longer session', () => {
    const plan = rooms()
      .session('s1', 'A', '08:00-12:00', both)
      .session('s2', 'B', '08:30-09:00', both)
      .session('s3', 'A', '12:00-12:30', both)
      .session('s4', 'A', '12:30-13:00', both)
      .session('s5', 'A', '14:00-15:00', both)
      .session('s6', 'A', '16:00-17:00', both)
      .session('s7', 'A', '17:00-18:00', both)
      .session('s8', 'A', '18:00-19:00', both)
    expect(findings(noPause, plan)).toEqual([
      { sessions: ['s1', 's2', 's3', 's4'], personId: 'minister', minutes: 300 },
      { sessions: ['s6', 's7', 's8'], personId: 'minister', minutes: 180 },
    ])
  })

  it('takes a coffee break as a pause, and a declined role as none', () => {
    const plan = rooms()
      .session('s1', 'A', '09:00-10:00', both)
      .session('s2', 'B', '10:00-10:30', { ...both, format: 'break' })
      .session('s3', 'A', '10:30-11:30', both)
      .session('s4', 'A', '11:30-12:30', { people: ['minister!'] })
      .session('s5', 'A', '12:30-13:00', both)
    expect(findings(noPause, plan)).toEqual([])
  })

  it('counts the part of a session that somebody is there', () => {
    const plan = rooms()
      .session('s1', 'A', '09:00-10:00', { people: ['minister 0-50'] })
      .session('s2', 'B', '09:30-10:30', { people: ['minister 30-60'] })
      .session('s3', 'A', '10:30-11:30', { people: ['minister'] })
      .session('s4', 'B', '11:00-12:00', { people: ['minister 30-40'] })
    expect(findings(noPause, plan)).toEqual([
      { sessions: ['s2', 's3', 's4'], personId: 'minister', minutes: 100 },
    ])
  })
})
