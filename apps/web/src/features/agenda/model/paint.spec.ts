import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { coverage, mergePaint, type Starts } from './paint'

/** One room a line; '#' blocked, '!' warning, '.' free: may the session start there? */
const starts = (...rows: string[]): Starts => ({
  rooms: rows.length,
  steps: rows[0]!.length,
  from: 540,
  at: (room, step) => ({ '#': 0, '!': 1, '.': 2 })[rows[room]![step]!] as 0 | 1 | 2,
})

describe('painting the answer for a held session', () => {
  it('paints the ground under the card, not only its possible starts', () => {
    expect(mergePaint(starts('##.#####'), 15)).toEqual([
      { room: 0, rank: 'blocked', from: 540, to: 550 },
      { room: 0, rank: 'free', from: 550, to: 565 },
      { room: 0, rank: 'blocked', from: 565, to: 580 },
    ])
  })

  it('lets free win over warning, and warning over blocked', () => {
    expect([...coverage(starts('!.######'), 0, 15)]).toEqual([1, 2, 2, 2, 0, 0, 0, 0])
  })

  it('joins neighbours of one answer and keeps rooms apart', () => {
    expect(mergePaint(starts('....', '####'), 5)).toEqual([
      { room: 0, rank: 'free', from: 540, to: 560 },
      { room: 1, rank: 'blocked', from: 540, to: 560 },
    ])
  })

  it('does not paint below the end of the day', () => {
    expect(mergePaint(starts('###.'), 60)).toEqual([
      { room: 0, rank: 'blocked', from: 540, to: 555 },
      { room: 0, rank: 'free', from: 555, to: 560 },
    ])
  })

  it('covers every room without gap or overlap, and agrees with a plain reading', () => {
    const row = fc.string({ unit: fc.constantFrom('#', '!', '.'), minLength: 12, maxLength: 12 })
    fc.assert(
      fc.property(row, fc.integer({ min: 1, max: 8 }), (text, length) => {
        const plan = starts(text)
        const plain = Array.from({ length: 12 }, (_, step) =>
          Math.max(
            0,
            ...Array.from({ length }, (_, back) =>
              step - back >= 0 ? plan.at(0, step - back) : 0,
            ),
          ),
        )
        expect([...coverage(plan, 0, length * 5)]).toEqual(plain)
        const bands = mergePaint(plan, length * 5)
        expect(bands.map((b) => b.from)).toEqual([540, ...bands.slice(0, -1).map((b) => b.to)])
        expect(bands.at(-1)!.to).toBe(600)
      }),
    )
  })
})
