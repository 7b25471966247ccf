import { describe, expect, it } from '@jest/globals'
import type { SessionRole } from '../model/plan'
import { partlyThere, presenceOf } from './presence'

const role = (personId: string, from: number | null, to: number | null): SessionRole => ({
  personId,
  role: 'speaker',
  reply: 'confirmed',
  from,
  to,
})

describe('presenceOf', () => {
  it('is the whole session unless minutes are named, and never goes beyond its end', () => {
    expect(presenceOf({ from: null, to: null }, 60)).toEqual({ from: 0, to: 60 })
    expect(presenceOf({ from: 10, to: null }, 60)).toEqual({ from: 10, to: 60 })
    expect(presenceOf({ from: null, to: 20 }, 60)).toEqual({ from: 0, to: 20 })
    expect(presenceOf({ from: 50, to: 70 }, 60)).toEqual({ from: 50, to: 60 })
  })

  it('is the whole session where the minutes no longer fit: nobody is forgotten (I-01)', () => {
    expect(presenceOf({ from: 60, to: 90 }, 60)).toEqual({ from: 0, to: 60 })
    expect(presenceOf({ from: 20, to: 20 }, 60)).toEqual({ from: 0, to: 60 })
  })
})

describe('partlyThere', () => {
  it('joins the parts of one person, and leaves out who is there from beginning to end', () => {
    const roles = [
      role('ana', 0, 10),
      role('ana', 50, 60),
      role('ben', 0, 30),
      role('ben', 30, null),
      role('eve', null, null),
      role('eve', 10, 20),
      role('joe', 10, null),
    ]
    expect([...partlyThere(roles, 60)]).toEqual([
      [
        'ana',
        [
          { from: 0, to: 10 },
          { from: 50, to: 60 },
        ],
      ],
      ['joe', [{ from: 10, to: 60 }]],
    ])
  })
})
