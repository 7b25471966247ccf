import { describe, expect, it } from '@jest/globals'
import { aSession } from '../../../programme/testing/a-programme'
import { countsOf, linesBetween, tallyOf } from './lines'

const before = [
  aSession('later', '8 09:00', '8 10:00'),
  aSession('elsewhere', '8 10:00', '8 11:00'),
  aSession('both', '8 11:00', '8 12:00'),
  aSession('lunch', '8 12:00', '8 13:00', { format: 'break' }),
  aSession('gone', '8 14:00', '8 15:00'),
  aSession('bystander', '8 15:00', '8 16:00'),
]
const after = [
  aSession('later', '8 09:30', '8 10:30'),
  aSession('elsewhere', '8 10:00', '8 11:00', { roomId: 'MH1' }),
  aSession('both', '8 11:30', '8 12:00', {
    roomId: 'MH1',
    title: { en: 'Another' },
    focusAreas: ['access'],
  }),
  aSession('lunch', '8 12:30', '8 13:30', { format: 'break' }),
  aSession('gone', '8 14:00', '8 15:00', { status: 'cancelled' }),
  aSession('bystander', '8 15:00', '8 16:00'),
  aSession('fresh', '8 16:00', '8 17:00'),
]
const lines = linesBetween(before, after)

describe('the lines of what changed', () => {
  it('are one for each change, moves first, with both states and what they are about', () => {
    expect(
      lines.map((l) => [l.session.id, l.kind, l.topics, l.before?.start, l.after?.start]),
    ).toEqual([
      ['later', 'moved', ['time'], before[0]!.start, after[0]!.start],
      ['elsewhere', 'moved', ['room'], before[1]!.start, after[1]!.start],
      ['both', 'moved', ['time', 'room'], before[2]!.start, after[2]!.start],
      ['lunch', 'moved', ['time', 'break'], before[3]!.start, after[3]!.start],
      ['gone', 'cancelled', ['cancelled'], before[4]!.start, undefined],
      ['fresh', 'new', ['new'], undefined, after[6]!.start],
      ['both', 'length', ['length'], before[2]!.start, after[2]!.start],
      ['both', 'title', ['title'], before[2]!.start, after[2]!.start],
      ['both', 'format', ['format'], before[2]!.start, after[2]!.start],
    ])
  })

  it('are counted by what they are about', () => {
    expect(countsOf(lines)).toEqual([
      ['time', 3],
      ['room', 2],
      ['new', 1],
      ['cancelled', 1],
      ['length', 1],
      ['title', 1],
      ['format', 1],
      ['break', 1],
    ])
    expect(tallyOf(lines)).toEqual({ moved: 4, new: 1, cancelled: 1, other: 3 })
  })

  it('call everything new of a first release, and are none of the same twice', () => {
    expect(linesBetween(null, before).map((l) => l.kind)).toEqual(before.map(() => 'new'))
    expect(linesBetween(before, before)).toEqual([])
  })

  it('keep a session that the other release does not know', () => {
    expect(linesBetween(before, []).map((l) => [l.session.id, l.kind])).toEqual(
      before.map(({ id }) => [id, 'cancelled']),
    )
  })
})
