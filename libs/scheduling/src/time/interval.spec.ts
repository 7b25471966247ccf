import { describe, expect, it } from '@jest/globals'
import type { Interval } from '../model/plan'
import { Random } from '../testing'
import {
  allBut,
  commonMinutes,
  gapMinutes,
  leastGap,
  longestOutside,
  minutesWithin,
  overlapMinutes,
  overlaps,
  union,
} from './interval'

const interval = (from: number, to: number): Interval => ({ from, to })

describe('half-open intervals', () => {
  it('do not meet when one ends as the other starts, and do a minute later', () => {
    expect(overlaps(interval(540, 600), interval(600, 660))).toBe(false)
    expect(overlaps(interval(600, 660), interval(540, 600))).toBe(false)
    expect(overlaps(interval(540, 601), interval(600, 660))).toBe(true)
    expect(overlapMinutes(interval(540, 600), interval(600, 660))).toBe(0)
    expect(overlapMinutes(interval(540, 601), interval(600, 660))).toBe(1)
  })

  it('never meet an empty one, not even around it', () => {
    expect(overlaps(interval(540, 600), interval(570, 570))).toBe(false)
    expect(overlapMinutes(interval(540, 600), interval(570, 570))).toBe(0)
  })

  it('are apart by the minutes between them, either way round', () => {
    expect(gapMinutes(interval(540, 600), interval(615, 660))).toBe(15)
    expect(gapMinutes(interval(615, 660), interval(540, 600))).toBe(15)
    expect(gapMinutes(interval(540, 600), interval(600, 660))).toBe(0)
    expect(gapMinutes(interval(540, 600), interval(550, 560))).toBe(0)
  })

  it('are as far from a list as from the nearest of it, and from no list at all', () => {
    const list = [interval(0, 10), interval(40, 50)]
    expect(leastGap(list, [interval(25, 33)])).toBe(7)
    expect(leastGap([interval(10, 20)], list)).toBe(0)
    expect(leastGap(list, [])).toBe(Infinity)
  })

  it('join touching and nested ones to a sorted, disjoint union, and leave a gap of a minute', () => {
    const list = [interval(40, 50), interval(10, 20), interval(20, 30), interval(12, 15)]
    expect(union([...list, interval(51, 60), interval(5, 5), interval(9, 3)])).toEqual([
      interval(10, 30),
      interval(40, 50),
      interval(51, 60),
    ])
  })

  it('leave the longest stretch between them, before the first, after the last, or all of it', () => {
    const list = [interval(10, 20), interval(40, 50)]
    expect(longestOutside(0, 100, list)).toBe(50)
    expect(longestOutside(0, 55, list)).toBe(20)
    expect(longestOutside(3, 18, list)).toBe(7)
    expect(longestOutside(45, 52, list)).toBe(2)
    expect(longestOutside(60, 70, list)).toBe(10)
    expect(longestOutside(0, 5, list)).toBe(5)
    expect(longestOutside(12, 20, list)).toBe(0)
    expect(longestOutside(12, 20, [])).toBe(8)
  })

  it('leave out all that is before, between and after them; all of time where there are none', () => {
    expect(allBut([interval(10, 20), interval(40, 50)])).toEqual([
      interval(-Infinity, 10),
      interval(20, 40),
      interval(50, Infinity),
    ])
    expect(allBut([])).toEqual([interval(-Infinity, Infinity)])
  })

  it('agree with counting minutes one by one', () => {
    const random = new Random(1)
    const some = () => {
      const from = random.int(0, 40)
      return interval(from, from + random.int(0, 20))
    }
    for (let i = 0; i < 3000; i++) {
      const [a, b, c] = [some(), some(), some()] as const
      const common = minutesOf(a).filter((minute) => minutesOf(b).includes(minute))
      expect(overlaps(a, b)).toBe(common.length > 0)
      expect(overlaps(b, a)).toBe(common.length > 0)
      expect(overlapMinutes(a, b)).toBe(common.length)
      const either = [...new Set([...minutesOf(b), ...minutesOf(c)])].sort((m, n) => m - n)
      expect(union([b, c]).flatMap(minutesOf)).toEqual(either)
      const within = minutesOf(a).filter((minute) => either.includes(minute)).length
      expect(minutesWithin(a, union([b, c]))).toBe(within)
      expect(commonMinutes([a], union([b, c]))).toBe(within)
      expect(commonMinutes(union([b, c]), [a])).toBe(within)
    }
  })
})

const minutesOf = ({ from, to }: Interval): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i)
