import { describe, expect, it } from '@jest/globals'
import { timesIn, zoneCity } from './times'

const instant = '2022-06-08T22:05:00Z'

describe('times of an event', () => {
  it('are told in the event’s zone, in 24 hours', () => {
    expect(timesIn('en-GB', 'Africa/Kigali').time(instant)).toBe('00:05')
    expect(timesIn('en-GB', 'America/Lima').time(instant)).toBe('17:05')
  })

  it('keep Latin digits in Arabic', () => {
    const arabic = timesIn('ar-u-nu-latn', 'Africa/Kigali')
    expect(arabic.time(instant)).toBe('00:05')
    expect(arabic.dayOfMonth('2022-06-08')).toBe('8')
    expect(arabic.dates('2022-06-07', '2022-06-09')).toBe('7 – 9 يونيو 2022')
  })

  it('name the day and the moment of an instant', () => {
    const english = timesIn('en-GB', 'Africa/Kigali')
    expect(english.day(instant)).toBe('2022-06-09')
    expect(english.moment(instant)).toBe('9 June at 00:05')
    expect(english.shortDay('2022-06-08')).toBe('Wed 8 June')
  })

  it('name days and stretches of days', () => {
    const english = timesIn('en-GB', 'Africa/Kigali')
    expect(english.weekday('2022-06-08')).toBe('Wed')
    expect(english.longDay('2022-06-08')).toBe('Wednesday 8 June')
    expect(english.dates('2022-06-07', '2022-06-09')).toBe('7–9 June 2022')
    const spaced = english.dates('2022-05-31', '2022-06-02').replace(/\s/gu, ' ')
    expect(spaced).toBe('31 May – 2 June 2022')
    expect(timesIn('fr-FR', 'Africa/Kigali').dates('2022-06-07', '2022-06-09')).toBe(
      '7–9 juin 2022',
    )
  })
})

describe('the city of a zone', () => {
  it('is its last word, where it has one', () => {
    expect(zoneCity('Africa/Lagos')).toBe('Lagos')
    expect(zoneCity('America/Argentina/Buenos_Aires')).toBe('Buenos Aires')
    expect(zoneCity('UTC')).toBeUndefined()
  })
})
