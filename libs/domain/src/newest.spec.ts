import { describe, expect, it } from '@jest/globals'
import { Newest, type Pace } from './newest'

/** A clock that is set by hand. */
const aClock = () => {
  let now = 1_000
  let timers: { at: number; act: () => void }[] = []
  const pace: Pace = {
    now: () => now,
    after: (ms, act) => {
      const timer = { at: now + ms, act }
      timers.push(timer)
      return () => (timers = timers.filter((other) => other !== timer))
    },
  }
  const pass = (ms: number) => {
    now += ms
    const due = timers.filter(({ at }) => at <= now)
    timers = timers.filter(({ at }) => at > now)
    for (const { act } of due) act()
  }
  return { pace, pass, waiting: () => timers.length }
}

const aRate = () => {
  const clock = aClock()
  const passed: string[] = []
  const newest = new Newest<string>(500, clock.pace, (value) => passed.push(value))
  return { ...clock, passed, newest }
}

describe('one value per pause', () => {
  it('lets the first through at once, then the newest of what came meanwhile', () => {
    const { newest, passed, pass } = aRate()
    newest.take('a')
    pass(0)
    expect(passed).toEqual(['a'])
    for (const value of ['b', 'c', 'd']) {
      newest.take(value)
      pass(100)
    }
    expect(passed).toEqual(['a'])
    pass(200)
    expect(passed).toEqual(['a', 'd'])
  })

  it('does not make somebody wait who has been quiet', () => {
    const { newest, passed, pass } = aRate()
    newest.take('a')
    pass(0)
    pass(2_000)
    newest.take('b')
    pass(0)
    expect(passed).toEqual(['a', 'b'])
  })

  it('passes nothing on once it is stopped, and can begin again', () => {
    const { newest, passed, pass, waiting } = aRate()
    newest.take('a')
    newest.stop()
    pass(1_000)
    expect([passed, waiting()]).toEqual([[], 0])
    newest.stop()
    newest.take('b')
    pass(0)
    expect(passed).toEqual(['b'])
  })
})
