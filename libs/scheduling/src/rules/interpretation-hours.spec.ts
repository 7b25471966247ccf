import { describe, expect, it } from '@jest/globals'
import { aPlan, findings } from '../testing'
import { interpretationHours } from './interpretation-hours'

const day = () => aPlan().room('A').interpreted('09:30-12:30', '14:30-17:30')
const interpreted = { interpretation: ['fr'] }

describe('interpretation-hours', () => {
  it('reports a minute beyond the interpreters’ hours, not a session that fills them, nor one without', () => {
    const plan = day()
      .session('s1', 'A', '11:30-12:31', interpreted)
      .session('s2', 'A', '14:30-17:30', interpreted)
      .session('s3', 'A', '12:00-13:00', { floorLanguages: ['fr', 'en'] })
    expect(findings(interpretationHours, plan)).toEqual([
      { sessions: ['s1'], reason: 'late', minutes: 1 },
    ])
  })

  it('reports a minute beyond three hours, too', () => {
    const plan = day().session('s1', 'A', '14:30-17:31', interpreted)
    expect(findings(interpretationHours, plan)).toEqual([
      { sessions: ['s1'], reason: 'late', minutes: 1 },
      { sessions: ['s1'], reason: 'long', minutes: 1 },
    ])
  })

  it('knows only the length where nobody has said when interpreters work', () => {
    const plan = aPlan()
      .room('A')
      .interpreted()
      .session('s1', 'A', '22:00-23:00', interpreted)
      .session('s2', 'A', '08:00-12:00', interpreted)
    expect(findings(interpretationHours, plan)).toEqual([
      { sessions: ['s2'], reason: 'long', minutes: 60 },
    ])
  })
})
