import { describe, expect, it } from '@jest/globals'
import { aProgramme, aSession, at } from '../testing/a-programme'
import { differenceOf, latestChanges } from './changes'

const still = aSession('still', '8 09:00', '8 10:00')
const moved = aSession('moved', '8 16:00', '8 17:00', {
  was: { roomId: 'Auditorium', start: at('8 15:00') },
})
const off = aSession('off', '8 14:00', '8 15:00', {
  status: 'cancelled',
  was: { roomId: 'MH1', start: at('8 14:00') },
})

const story = (sessionId: string, changed: number) => ({
  sessionId,
  since: 1,
  changed,
  changedAt: at('7 08:00'),
  gone: null,
})

describe('latest changes', () => {
  it('are what this release cancelled and moved, by time; what stands is none, nor what an earlier one cancelled', () => {
    const longOff = aSession('long off', '8 11:00', '8 12:00', { status: 'cancelled' })
    const programme = {
      ...aProgramme([moved, still, off, longOff]),
      release: { number: 3, publishedAt: at('7 08:00') },
      revisions: [story('still', 1), story('moved', 3), story('off', 3), story('long off', 2)],
    }
    expect(latestChanges(programme)).toEqual([
      { session: off, kind: 'cancelled' },
      { session: moved, kind: 'moved' },
    ])
  })
})

describe('the difference of two readings', () => {
  const before = aProgramme([
    still,
    aSession('time', '8 10:00', '8 11:00'),
    aSession('room', '8 11:00', '8 12:00'),
    aSession('gone', '8 12:00', '8 13:00'),
    aSession('was off', '8 13:00', '8 14:00', { status: 'cancelled' }),
  ])

  it('counts new, moved in time or room, and newly cancelled sessions', () => {
    const after = aProgramme([
      still,
      aSession('time', '8 10:05', '8 11:05'),
      aSession('room', '8 11:00', '8 12:00', { roomId: 'MH1' }),
      aSession('gone', '8 12:00', '8 13:00', { status: 'cancelled' }),
      aSession('was off', '8 13:00', '8 14:00', { status: 'cancelled' }),
      aSession('new', '9 09:00', '9 10:00'),
    ])
    expect(differenceOf(before, after)).toEqual({ added: 1, moved: 2, cancelled: 1 })
  })

  it('is nothing when only the writing of an instant differs', () => {
    const same = aProgramme([{ ...still, start: '2022-06-08T07:00:00Z' }])
    expect(differenceOf(before, same)).toEqual({ added: 0, moved: 0, cancelled: 0 })
  })
})
