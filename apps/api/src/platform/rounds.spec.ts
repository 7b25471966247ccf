import { describe, expect, it } from '@jest/globals'
import { Rounds } from './rounds'

/** Rounds that end when they are told to, in the order in which they began. */
function held() {
  const ends: (() => void)[] = []
  const rounds = new Rounds(() => new Promise((resolve) => ends.push(resolve)))
  return { rounds, ends }
}

describe('work in rounds', () => {
  it('runs one at a time, and once more for all who asked meanwhile', async () => {
    const { rounds, ends } = held()
    const first = rounds.ask()
    const meanwhile = [rounds.ask(), rounds.ask()]
    expect(ends.length).toBe(1)
    ends[0]!()
    await Promise.resolve()
    expect(ends.length).toBe(2)
    ends[1]!()
    await Promise.all([first, ...meanwhile])
    expect(ends.length).toBe(2)
  })

  it('begins anew for whoever asks when all is done', async () => {
    const { rounds, ends } = held()
    const first = rounds.ask()
    ends[0]!()
    await first
    const second = rounds.ask()
    expect(ends.length).toBe(2)
    ends[1]!()
    await second
  })

  it('begins none after its end, which waits for the last', async () => {
    const { rounds, ends } = held()
    void rounds.ask()
    void rounds.ask()
    const closed = rounds.close()
    ends[0]!()
    await closed
    await rounds.ask()
    expect(ends.length).toBe(1)
  })
})
