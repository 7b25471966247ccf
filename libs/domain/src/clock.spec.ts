import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  dayOf,
  eventClock,
  instantAround,
  instantsAt,
  inZone,
  offsetMinutes,
  toIso,
  toMinutes,
} from './clock'

const kigali = eventClock('2022-06-07', 'Africa/Kigali')

describe('the clock of the event in Kigali', () => {
  it('starts at the first midnight there, two hours before UTC', () => {
    expect(new Date(kigali.epoch).toISOString()).toBe('2022-06-06T22:00:00.000Z')
    expect(toMinutes(kigali, '2022-06-07T00:00:00+02:00')).toBe(0)
  })

  it('counts minutes of an instant, whatever its offset', () => {
    expect(toMinutes(kigali, '2022-06-08T15:00:00+02:00')).toBe(39 * 60)
    expect(toMinutes(kigali, '2022-06-08T13:00:00Z')).toBe(39 * 60)
    expect(toMinutes(kigali, new Date('2022-06-08T08:00:00-05:00'))).toBe(39 * 60)
  })

  it('writes minutes with the offset of Kigali', () => {
    expect(toIso(kigali, 39 * 60)).toBe('2022-06-08T15:00:00+02:00')
    expect(toIso(kigali, -1)).toBe('2022-06-06T23:59:00+02:00')
  })

  it('writes an instant that came with another offset', () => {
    expect(inZone(kigali, '2022-06-08T13:00:00Z')).toBe('2022-06-08T15:00:00+02:00')
    expect(inZone(kigali, new Date('2022-06-08T13:00:00Z'))).toBe('2022-06-08T15:00:00+02:00')
  })

  it('remembers a few thousand offsets and goes on when there are more', () => {
    const sydney = (day: number) => offsetMinutes(Date.UTC(2022, 0, 1 + day), 'Australia/Sydney')
    const year = () => Array.from({ length: 365 }, (_, day) => sydney(day))
    const before = year()
    for (let day = 365; day < 5_000; day++) sydney(day)
    expect(year()).toEqual(before)
    expect([sydney(0), sydney(180)]).toEqual([660, 600])
  })

  it('knows the day', () => {
    expect(dayOf(kigali, 0)).toBe('2022-06-07')
    expect(dayOf(kigali, 24 * 60 - 1)).toBe('2022-06-07')
    expect(dayOf(kigali, 24 * 60)).toBe('2022-06-08')
  })

  it('gives no number for a text that is no instant, and a fraction between minutes', () => {
    expect(toMinutes(kigali, 'tomorrow')).toBeNaN()
    expect(toMinutes(kigali, '2022-06-07T00:00:30+02:00')).toBe(0.5)
  })
})

describe('zones that change their clocks (I-14)', () => {
  it('counts elapsed minutes through a night that loses an hour', () => {
    const paris = eventClock('2022-03-27', 'Europe/Paris')
    expect(toMinutes(paris, '2022-03-27T01:59:00+01:00')).toBe(119)
    expect(toMinutes(paris, '2022-03-27T03:00:00+02:00')).toBe(120)
    expect(toIso(paris, 120)).toBe('2022-03-27T03:00:00+02:00')
    expect(dayOf(paris, 23 * 60)).toBe('2022-03-28')
  })

  it('writes the two passes of a repeated hour with two offsets', () => {
    const newYork = eventClock('2022-11-06', 'America/New_York')
    expect(toIso(newYork, 90)).toBe('2022-11-06T01:30:00-04:00')
    expect(toIso(newYork, 150)).toBe('2022-11-06T01:30:00-05:00')
  })

  it.each([
    ['2022-10-30', 'Europe/Paris', '2022-10-30T00:00:00+02:00'],
    ['2022-09-25', 'Pacific/Auckland', '2022-09-25T00:00:00+12:00'],
    // Midnight passes twice: the earlier one.
    ['2022-11-06', 'America/Havana', '2022-11-06T00:00:00-04:00'],
    // Summer time skips midnight, east and west of Greenwich: the end of the gap.
    ['2022-03-27', 'Asia/Beirut', '2022-03-27T01:00:00+03:00'],
    ['2022-09-11', 'America/Santiago', '2022-09-11T01:00:00-03:00'],
  ])('starts %s in %s at %s', (date, timeZone, first) => {
    expect(toIso(eventClock(date, timeZone), 0)).toBe(first)
  })

  it('knows quarter hours, half an hour of summer time and the date line', () => {
    const summer = Date.parse('2022-01-15T00:00:00Z')
    expect(offsetMinutes(summer, 'Asia/Kathmandu')).toBe(345)
    expect(offsetMinutes(summer, 'Australia/Lord_Howe')).toBe(660)
    expect(offsetMinutes(Date.parse('2022-07-15T00:00:00Z'), 'Australia/Lord_Howe')).toBe(630)
    expect(offsetMinutes(summer, 'Pacific/Kiritimati')).toBe(840)
    expect(offsetMinutes(summer, 'America/St_Johns')).toBe(-210)
  })
})

const zones = Intl.supportedValuesOf('timeZone')
const zone = fc.constantFrom(...zones)
const minuteOf2021To2024 = fc.integer({
  min: Date.parse('2021-01-01T00:00:00Z') / 60_000,
  max: Date.parse('2025-01-01T00:00:00Z') / 60_000,
})

describe('any zone, any minute of 2021–2024 (I-14)', () => {
  it('an instant comes back from its wall clock with offset as the same instant', () => {
    fc.assert(
      fc.property(zone, minuteOf2021To2024, (timeZone, minute) => {
        const clock = eventClock('2022-06-07', timeZone)
        const minutes = (minute * 60_000 - clock.epoch) / 60_000
        expect(Date.parse(toIso(clock, minutes))).toBe(minute * 60_000)
        expect(toMinutes(clock, toIso(clock, minutes))).toBe(minutes)
      }),
      { numRuns: 2000 },
    )
  })

  it('minute 0 is the first instant of the first day', () => {
    const anyDay = fc
      .integer({ min: 0, max: 4 * 365 })
      .map((n) => new Date(Date.UTC(2021, 0, 1 + n)).toISOString().slice(0, 10))
    fc.assert(
      fc.property(zone, anyDay, (timeZone, date) => {
        const clock = eventClock(date, timeZone)
        expect(dayOf(clock, 0)).toBe(date)
        expect(dayOf(clock, -1) < date).toBe(true)
      }),
      { numRuns: 5000 },
    )
  })
})

describe('the instants of a time on the wall', () => {
  const utc = (...args: Parameters<typeof instantsAt>) =>
    instantsAt(...args).map((instant) => new Date(instant).toISOString())

  it('is one on most days', () => {
    expect(utc('2022-06-08T15:00', 'Africa/Kigali')).toEqual(['2022-06-08T13:00:00.000Z'])
    expect(utc('2022-06-08T15:00:30', 'Africa/Kigali')).toEqual(['2022-06-08T13:00:30.000Z'])
  })

  it('is none where summer time skips it, two where clocks pass it twice', () => {
    expect(utc('2022-03-27T02:30', 'Europe/Paris')).toEqual([])
    expect(utc('2022-10-30T02:30', 'Europe/Paris')).toEqual([
      '2022-10-30T00:30:00.000Z',
      '2022-10-30T01:30:00.000Z',
    ])
  })

  it('is about one of them, whatever the day', () => {
    const around = (wall: string, timeZone: string) =>
      new Date(instantAround(Date.parse(`${wall}Z`), timeZone)).toISOString().slice(0, 16)
    expect(around('2022-06-08T15:00', 'Africa/Kigali')).toBe('2022-06-08T13:00')
    expect(around('2022-03-26T21:00', 'Europe/Paris')).toBe('2022-03-26T20:00')
    expect(around('2022-03-27T08:00', 'Europe/Paris')).toBe('2022-03-27T06:00')
    expect(around('2022-04-02T21:00', 'Australia/Sydney')).toBe('2022-04-02T10:00')
    expect(around('2022-04-03T08:00', 'Australia/Sydney')).toBe('2022-04-02T22:00')
    expect(['2022-03-27T00:30', '2022-03-27T01:30']).toContain(
      around('2022-03-27T02:30', 'Europe/Paris'),
    )
  })

  it('is none of what is no time', () => {
    expect(utc('tomorrow', 'Africa/Kigali')).toEqual([])
    expect(utc('2022-02-30T10:00', 'Africa/Kigali')).toEqual([])
  })
})
