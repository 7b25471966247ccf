import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { Later } from './later'

describe('what is done once a hand stays', () => {
  const done: number[] = []
  const later = new Later<number>(100, (what) => done.push(what))
  beforeEach(() => void jest.useFakeTimers())
  afterEach(() => {
    later.stop()
    done.length = 0
    jest.useRealTimers()
  })

  it('is done once, however often the hand says that it is still there', () => {
    later.with(1)
    jest.advanceTimersByTime(60)
    later.with(1)
    jest.advanceTimersByTime(40)
    later.with(1)
    jest.advanceTimersByTime(500)
    expect(done).toEqual([1])
  })

  it('is not done when the hand goes on, to something else or to nothing', () => {
    later.with(1)
    later.with(2)
    jest.advanceTimersByTime(60)
    later.with(null)
    jest.advanceTimersByTime(500)
    expect(done).toEqual([])
    later.with(2)
    jest.advanceTimersByTime(100)
    expect(done).toEqual([2])
  })
})
