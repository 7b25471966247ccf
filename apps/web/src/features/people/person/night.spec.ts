import { describe, expect, it } from '@jest/globals'
import { eventClock } from '@roundtable/domain'
import { isZone, nightsIn } from './night'

const kigali = eventClock('2022-06-07', 'Africa/Kigali')

describe('nights of somebody remote', () => {
  it('are told in the event’s minutes', () => {
    // Lima is seven hours behind: its 21:00–08:00 is Kigali’s 04:00–15:00.
    expect(nightsIn(kigali, 'America/Lima', [0, 1440])).toEqual([
      { start: 240, end: 900 },
      { start: 1680, end: 2340 },
    ])
  })

  it('follow zones of half an hour', () => {
    // Kolkata is three and a half hours ahead: its evening begins at Kigali’s 17:30, its morning at 04:30.
    expect(nightsIn(kigali, 'Asia/Kolkata', [0])).toEqual([
      { start: 0, end: 270 },
      { start: 1050, end: 1440 },
    ])
  })

  it('are those of zones only', () => {
    expect(isZone('Africa/Kigali')).toBe(true)
    expect(isZone('Africa/Atlantis')).toBe(false)
  })
})
