import { describe, expect, it } from '@jest/globals'
import { dayTimesIn } from './day-times'

const at = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

describe('days and times of a zone', () => {
  it('are read from instants of any offset and written with the zone’s own', () => {
    const kigali = dayTimesIn('Africa/Kigali')
    expect(kigali.read('2022-06-07T22:05:00Z')).toEqual({ day: '2022-06-08', minutes: 5 })
    expect(kigali.write({ day: '2022-06-08', minutes: at('15:00') })).toBe(
      '2022-06-08T15:00:00+02:00',
    )
  })

  it('follow summer time: skipped times are none, doubled ones are the first', () => {
    const paris = dayTimesIn('Europe/Paris')
    expect(paris.write({ day: '2022-03-27', minutes: at('01:30') })).toBe(
      '2022-03-27T01:30:00+01:00',
    )
    expect(paris.write({ day: '2022-03-27', minutes: at('02:30') })).toBe(null)
    expect(paris.write({ day: '2022-03-27', minutes: at('15:00') })).toBe(
      '2022-03-27T15:00:00+02:00',
    )
    expect(paris.write({ day: '2022-10-30', minutes: at('02:30') })).toBe(
      '2022-10-30T02:30:00+02:00',
    )
    expect(paris.write({ day: '2022-10-30', minutes: at('15:00') })).toBe(
      '2022-10-30T15:00:00+01:00',
    )
  })
})
