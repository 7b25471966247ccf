import { describe, expect, it } from '@jest/globals'
import { Refused } from '../http/problem'
import { Isolated } from './isolated'
import { trial, type Trial } from './testing/trial'

const isolated = new Isolated()
const run = (task: Trial['task'], text = '') => isolated.run(trial, { task, text })
const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => 'answered',
    (error: unknown) => {
      if (!(error instanceof Refused)) throw error
      return [error.refusal.word, error.refusal.errors?.[0]?.code ?? null]
    },
  )

describe('work in a thread of its own (I-20)', () => {
  it('gets what it is sent and nothing of our environment, and answers', async () => {
    expect(await run('echo', 'héllo')).toEqual({ text: 'héllo', environment: 0 })
  })

  it('is ended when it takes too long, while this thread goes on', async () => {
    let turns = 0
    const clock = setInterval(() => (turns += 1), 10)
    expect(await refusalOf(run('spin'))).toEqual(['import', 'too-slow'])
    clearInterval(clock)
    expect(turns).toBeGreaterThan(20)
  })

  it('is ended when it takes too much memory, and ours is as before', async () => {
    expect(await refusalOf(run('hoard', 'x'))).toEqual(['import', 'too-large'])
    expect(await run('echo', 'still here')).toEqual({ text: 'still here', environment: 0 })
  })

  it('is not heard when it says too much', async () => {
    expect(await refusalOf(run('babble', 'word'))).toEqual(['import', 'too-large'])
  })

  it('lets a bug be a bug: what it throws, and an end without an answer', async () => {
    await expect(run('throw', 'a bug')).rejects.toThrow('a bug')
    await expect(run('exit')).rejects.toThrow('ended with code 3')
  })

  it('waits its turn: more than may run at once are all answered, and too many are sent away', async () => {
    const all = await Promise.all(Array.from({ length: 30 }, () => refusalOf(run('echo', 'x'))))
    expect(all.filter((answer) => answer === 'answered')).toHaveLength(22)
    expect(all.filter((answer) => answer[0] === 'unavailable')).toHaveLength(8)
  })
})
