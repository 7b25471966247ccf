import { describe, expect, it } from '@jest/globals'
import { aSession } from '../../../programme/testing/a-programme'
import { stripsOf } from './strips'

const wall = (instant: string) => ({
  day: instant.slice(0, 10),
  minutes: Number(instant.slice(11, 13)) * 60 + Number(instant.slice(14, 16)),
})
const rooms = ['Auditorium', 'MH1', 'MH2'].map((id) => ({ id }))

describe('the picture of a day', () => {
  it('shows what stays, was, will be and is cancelled, on days and in rooms that are used', () => {
    const before = [
      aSession('stays', '8 09:00', '8 10:00'),
      aSession('moves', '8 11:00', '8 12:00', { roomId: 'MH2' }),
      aSession('goes', '8 14:00', '8 15:00', { roomId: 'MH2' }),
      aSession('calm', '7 14:00', '7 15:00'),
      aSession('long ago', '8 16:00', '8 17:00', { status: 'cancelled' }),
    ]
    const after = [
      before[0]!,
      aSession('moves', '8 12:00', '8 13:00'),
      { ...before[2]!, status: 'cancelled' as const },
      before[3]!,
      before[4]!,
    ]
    expect(stripsOf(before, after, rooms, wall)).toEqual([
      {
        day: '2022-06-08',
        rows: [
          {
            roomId: 'Auditorium',
            blocks: [
              { key: 'stays stays', from: 540, to: 600, look: 'stays' },
              { key: 'moves now', from: 720, to: 780, look: 'now' },
            ],
          },
          {
            roomId: 'MH2',
            blocks: [
              { key: 'moves was', from: 660, to: 720, look: 'was' },
              { key: 'goes cancelled', from: 840, to: 900, look: 'cancelled' },
            ],
          },
        ],
      },
    ])
  })

  it('shows every day of a first release, and none where nothing stands otherwise', () => {
    const sessions = [aSession('a', '7 09:00', '7 10:00'), aSession('b', '9 23:00', '9 23:30')]
    expect(stripsOf(null, sessions, rooms, wall).map(({ day }) => day)).toEqual([
      '2022-06-07',
      '2022-06-09',
    ])
    expect(stripsOf(sessions, sessions, rooms, wall)).toEqual([])
  })

  it('ends with the day', () => {
    const late = aSession('late', '8 23:00', '9 01:00')
    const [strips] = stripsOf(null, [late], rooms, wall)
    expect(strips!.rows[0]!.blocks).toEqual([
      { key: 'late now', from: 1380, to: 1440, look: 'now' },
    ])
  })
})
