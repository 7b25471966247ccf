import { describe, expect, it } from '@jest/globals'
import { aSession } from '../../../programme/testing/a-programme'
import { minutesOf, orderChange } from './parts'

const one = (id: string, name = id) => ({ id, name })

describe('how an ordered list became another', () => {
  it('says who left, who came and who is somebody else now', () => {
    expect(
      orderChange([one('a'), one('b'), one('c')], [one('b', 'B'), one('c'), one('d')]),
    ).toEqual({
      left: [one('a')],
      came: [one('d')],
      changed: [{ before: one('b'), after: one('b', 'B') }],
      moved: [],
    })
  })

  it('says who changed places among those who stay, with the numbers as they are read', () => {
    const { moved } = orderChange(
      [one('gone'), one('a'), one('b'), one('c')],
      [one('b'), one('a'), one('new'), one('c')],
    )
    expect(moved).toEqual([
      { of: one('b'), from: 3, to: 1 },
      { of: one('a'), from: 2, to: 2 },
    ])
  })
})

describe('the length of a session', () => {
  it('is in minutes', () => {
    expect(minutesOf(aSession('s', '8 09:00', '8 10:15'))).toBe(75)
  })
})
