import { describe, expect, it } from '@jest/globals'
import { Turnstile } from './turnstile'

/** Work that lasts until it is told to end. */
const held = () => {
  let end = (): void => undefined
  const done = new Promise<void>((resolve) => (end = resolve))
  return { done, end }
}

const refusal = (thrown: unknown) => (thrown as { refusal?: object }).refusal

describe('the line of those who change something', () => {
  it('lets in as many as there are places, and the others in the order they came', async () => {
    const turnstile = new Turnstile({ places: 2, line: 10, patience: 1_000 })
    const works = Array.from({ length: 5 }, held)
    const entered: number[] = []
    const all = works.map((work, n) =>
      turnstile.pass(() => {
        entered.push(n)
        return work.done.then(() => n)
      }),
    )
    expect(entered).toEqual([0, 1])
    works[1]!.end()
    await all[1]
    works[2]!.end()
    await all[2]
    expect(entered).toEqual([0, 1, 2, 3])
    for (const work of works) work.end()
    expect(await Promise.all(all)).toEqual([0, 1, 2, 3, 4])
  })

  it('goes on after work that failed', async () => {
    const turnstile = new Turnstile({ places: 1, line: 10, patience: 1_000 })
    const failed = turnstile.pass(() => Promise.reject(new Error('a bug')))
    const next = turnstile.pass(() => Promise.resolve('next'))
    await expect(failed).rejects.toThrow('a bug')
    expect(await next).toBe('next')
    expect(await turnstile.pass(() => Promise.resolve('free again'))).toBe('free again')
  })

  it('sends away who waits too long, and whom the line has no room for', async () => {
    const turnstile = new Turnstile({ places: 1, line: 1, patience: 20 })
    const work = held()
    const first = turnstile.pass(() => work.done)
    const late = turnstile.pass(() => Promise.resolve()).catch(refusal)
    const turnedAway = await turnstile.pass(() => Promise.resolve()).catch(refusal)
    expect(turnedAway).toMatchObject({ word: 'unavailable', retryAfter: 5 })
    expect(await late).toMatchObject({ word: 'unavailable', retryAfter: 5 })
    work.end()
    await first
    expect(await turnstile.pass(() => Promise.resolve('in'))).toBe('in')
  })
})
