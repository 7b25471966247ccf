import { describe, expect, it } from '@jest/globals'
import { Ring, type LoggedFact } from './ring'

const fact = (seq: number): LoggedFact => ({
  stream: 'plan',
  prev: seq - 1,
  seq,
  at: '2022-06-07T08:00:00.000Z',
  kind: 'sessions-moved',
  data: {},
})

const ringOf = (from: number, to: number, capacity: number): Ring => {
  const ring = new Ring(from, capacity)
  for (let seq = from + 1; seq <= to; seq++) ring.push(fact(seq))
  return ring
}

const numbers = (facts: LoggedFact[] | null) => facts && facts.map(({ seq }) => seq)

describe('the ring of last facts', () => {
  it('takes the next fact only: a hole or a repetition is refused and changes nothing', () => {
    const ring = ringOf(0, 3, 10)
    expect([ring.push(fact(5)), ring.push(fact(3)), ring.seq]).toEqual([false, false, 3])
    expect([ring.push(fact(4)), ring.seq]).toEqual([true, 4])
  })

  it('answers what follows a number, in order', () => {
    const ring = ringOf(7, 12, 10)
    expect(numbers(ring.after(7))).toEqual([8, 9, 10, 11, 12])
    expect(numbers(ring.after(11))).toEqual([12])
    expect(numbers(ring.after(12))).toEqual([])
  })

  it('answers nothing for numbers it does not reach: too old, or not there yet', () => {
    const ring = ringOf(7, 12, 10)
    expect([ring.after(6), ring.after(13)]).toEqual([null, null])
  })

  it('keeps exactly its capacity', () => {
    for (const last of [4, 5, 8, 9, 23]) {
      const ring = ringOf(0, last, 4)
      expect(numbers(ring.after(last - 4))).toEqual([last - 3, last - 2, last - 1, last])
      expect(last === 4 ? null : ring.after(last - 5)).toBeNull()
    }
  })
})
