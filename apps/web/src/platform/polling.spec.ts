import { describe, expect, it } from '@jest/globals'
import { polling, type Answer } from './polling'

/** A server that answers what is set, and a clock that stands until it is told to go on. */
const aLine = () => {
  const said: unknown[] = []
  const waits: number[] = []
  let next: (() => void) | undefined
  let answer: Answer
  const poll = polling({
    ask: () => Promise.resolve(answer),
    onAnswer: (seq) => said.push(seq),
    onSilence: () => said.push('silence'),
    onRefusal: () => said.push('refused'),
    random: () => 0.5,
    after: (ms, act) => {
      waits.push(ms)
      next = act
      return () => (next = undefined)
    },
  })
  const settle = () => new Promise((resolve) => setTimeout(resolve))
  return {
    poll,
    said,
    waits,
    stands: (next: Answer) => (answer = next),
    goOn: async () => {
      next?.()
      await settle()
    },
    settle,
  }
}

describe('asking where a WebSocket does not come through', () => {
  it('asks at once, then 5 to 10 s apart, and tells every answer', async () => {
    const line = aLine()
    line.stands(7)
    line.poll.start()
    await line.settle()
    line.stands(9)
    await line.goOn()
    expect([line.said, line.waits, line.poll.answered()]).toEqual([[7, 9], [7_500, 7_500], true])
  })

  it('tells silence, and goes on asking', async () => {
    const line = aLine()
    line.poll.start()
    await line.settle()
    expect([line.said, line.poll.answered()]).toEqual([['silence'], false])
    line.stands(3)
    await line.goOn()
    expect([line.said, line.poll.answered()]).toEqual([['silence', 3], true])
  })

  it('tells that it may not know, and goes on asking', async () => {
    const line = aLine()
    line.stands('refused')
    line.poll.start()
    await line.settle()
    line.stands(3)
    await line.goOn()
    expect(line.said).toEqual(['refused', 3])
  })

  it('started twice it asks once; stopped it is silent, also about an answer on its way', async () => {
    const line = aLine()
    line.stands(1)
    line.poll.start()
    line.poll.start()
    await line.settle()
    expect(line.said).toEqual([1])
    line.poll.stop()
    await line.goOn()
    line.poll.start()
    line.poll.stop()
    await line.settle()
    expect([line.said, line.poll.answered()]).toEqual([[1], false])
  })

  it('can be started again', async () => {
    const line = aLine()
    line.stands(1)
    line.poll.start()
    await line.settle()
    line.poll.stop()
    line.stands(2)
    line.poll.start()
    await line.settle()
    expect(line.said).toEqual([1, 2])
  })
})
