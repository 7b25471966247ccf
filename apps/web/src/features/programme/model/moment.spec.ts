import { describe, expect, it } from '@jest/globals'
import { aProgramme, aSession, at } from '../testing/a-programme'
import { momentOf } from './moment'

const first = aSession('first', '7 14:00', '7 15:00')
const long = aSession('long', '8 14:00', '8 16:00', { roomId: 'MH1' })
const short = aSession('short', '8 15:00', '8 15:30')
const beside = aSession('beside', '8 17:00', '8 18:00', { roomId: 'MH1' })
const last = aSession('last', '8 17:00', '8 18:00')
const off = aSession('off', '8 14:30', '8 19:00', { status: 'cancelled' })
const programme = aProgramme([last, beside, off, short, long, first])

const moment = (when: string) => momentOf(programme, Date.parse(at(when)))

describe('the moment', () => {
  it('is before until the first session starts', () => {
    expect(moment('7 13:59')).toEqual({ phase: 'before', opens: first.start, first: [first] })
  })

  it('starts with the first minute and says how far each running session is', () => {
    expect(moment('7 14:00')).toEqual({
      phase: 'during',
      running: [{ session: first, progress: 0 }],
      next: [long],
    })
    expect(moment('8 15:00')).toEqual({
      phase: 'during',
      running: [
        { session: long, progress: 0.5 },
        { session: short, progress: 0 },
      ],
      next: [last, beside],
    })
  })

  it('counts a session as over at its end', () => {
    expect(moment('8 15:30')).toEqual({
      phase: 'during',
      running: [{ session: long, progress: 0.75 }],
      next: [last, beside],
    })
  })

  it('may have nothing running, and leaves cancelled sessions out', () => {
    expect(moment('8 16:30')).toEqual({ phase: 'during', running: [], next: [last, beside] })
    expect(moment('8 17:30')).toEqual({
      phase: 'during',
      running: [
        { session: last, progress: 0.5 },
        { session: beside, progress: 0.5 },
      ],
      next: [],
    })
  })

  it('is over with the end of the last session', () => {
    expect(moment('8 18:00')).toEqual({ phase: 'after', ended: last.end, first, last: beside })
  })

  it('says why nothing takes place: not released yet, released empty, all cancelled', () => {
    const now = Date.parse(at('8 15:00'))
    const phases = [
      { ...aProgramme([]), release: null },
      aProgramme([]),
      aProgramme([off]),
      aProgramme([off, { ...long, status: 'cancelled' as const }]),
    ].map((one) => momentOf(one, now))
    expect(phases).toEqual([
      { phase: 'unpublished' },
      { phase: 'empty' },
      { phase: 'cancelled' },
      { phase: 'cancelled' },
    ])
  })
})
