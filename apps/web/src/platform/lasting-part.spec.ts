import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { lastingPart, untilThere } from './lasting-part'
import { isMissingPart, NobodyAnswers } from './missing-part'

const missing = () => new TypeError('Failed to fetch dynamically imported module')

/** Fails so often, then comes; counts how often it was asked for. */
const failing = (times: number, error: () => Error = missing) => {
  const asked = { times: 0 }
  const load = (): Promise<string> =>
    ++asked.times <= times ? Promise.reject(error()) : Promise.resolve('the part')
  return { asked, load }
}

/** What became of it once every timer has run. */
async function outcomeOf<T>(wanted: Promise<T>): Promise<T | Error> {
  const settled = wanted.catch((error: Error) => error)
  await jest.runAllTimersAsync()
  return settled
}

const serverAnswers = (does: boolean): void => {
  globalThis.fetch = () =>
    does ? Promise.resolve(new Response()) : Promise.reject(new TypeError('Failed to fetch'))
}

const { fetch } = globalThis
beforeEach(() => {
  jest.useFakeTimers()
})
afterEach(() => {
  jest.useRealTimers()
  globalThis.fetch = fetch
})

describe('a part of the public pages', () => {
  it('comes, though a server that restarted missed two requests', async () => {
    const { asked, load } = failing(2)
    expect(await outcomeOf(lastingPart(load)())).toBe('the part')
    expect(asked.times).toBe(3)
  })

  it('is missing because nobody answers', async () => {
    serverAnswers(false)
    const error = await outcomeOf(lastingPart(failing(9).load)())
    expect(error).toBeInstanceOf(NobodyAnswers)
    expect(isMissingPart(error)).toBe(true)
  })

  it('is missing in the browser’s own words where the server answers: another version runs', async () => {
    serverAnswers(true)
    expect(await outcomeOf(lastingPart(failing(9).load)())).toEqual(missing())
  })

  it('is asked for once by all who ask at the same time', async () => {
    const { asked, load } = failing(0)
    const part = lastingPart(load)
    expect(await outcomeOf(Promise.all([part(), part()]))).toEqual(['the part', 'the part'])
    expect(asked.times).toBe(1)
  })

  it('without its style sheet is lost at once: the second time it would come undressed', async () => {
    serverAnswers(true)
    const { asked, load } = failing(1, () => new Error('Unable to preload CSS for /assets/a.css'))
    expect(await outcomeOf(lastingPart(load)())).toEqual(
      new TypeError(
        'Failed to fetch dynamically imported module: Unable to preload CSS for /assets/a.css',
      ),
    )
    expect(asked.times).toBe(1)
  })

  it('that breaks by itself is not asked for again', async () => {
    const { asked, load } = failing(9, () => new RangeError('ours'))
    expect(await outcomeOf(lastingPart(load)())).toEqual(new RangeError('ours'))
    expect(asked.times).toBe(1)
  })
})

describe('what no page can do without', () => {
  it('is asked for until it comes', async () => {
    const { asked, load } = failing(20)
    expect(await outcomeOf(untilThere(() => load().then(() => undefined)))).toBeUndefined()
    expect(asked.times).toBe(21)
  })

  it('ends with an error of ours', async () => {
    const ours = () => Promise.reject(new RangeError('ours'))
    expect(await outcomeOf(untilThere(ours))).toEqual(new RangeError('ours'))
  })
})
