import { fetchedAgain } from './i18n/fetched-again'
import { isAnswered, isMissingPart, isMissingStyle, NobodyAnswers } from './missing-part'

/** Between one try and the next, in ms: a server that restarts is back soon, and a reader does not wait for long. */
const pauses = [300, 1_200]
const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))

/** A newer version runs by now, or so it seems: in these words the router loads the whole page again, once. */
const lost = (error: Error): Error =>
  isMissingStyle(error)
    ? new TypeError(`Failed to fetch dynamically imported module: ${error.message}`)
    : error

/**
 * A page that is loaded when it is opened, once for all who ask at the same time. One that does not come is asked for again,
 * and fails in one of two ways: as `NobodyAnswers`, or as one that is lost. A style sheet is not asked for again: the module
 * would come without it.
 */
export const lastingPart = <T>(load: () => Promise<T>): (() => Promise<T>) => {
  const again = fetchedAgain(load)
  let asked: Promise<T> | undefined
  const attempt = async (tries: number): Promise<T> => {
    try {
      return await again()
    } catch (error) {
      if (!isMissingPart(error)) throw error
      const wait = isMissingStyle(error) ? undefined : pauses[tries]
      if (wait === undefined) throw (await isAnswered()) ? lost(error) : new NobodyAnswers()
      await pause(wait)
      return attempt(tries + 1)
    }
  }
  const forget = (): void => {
    asked = undefined
  }
  return () => {
    if (!asked) {
      asked = attempt(0)
      asked.then(forget, forget)
    }
    return asked
  }
}

/** The same for what no page can do without: it is asked for until it comes. */
export const untilThere = async (load: () => Promise<void>): Promise<void> => {
  for (;;)
    try {
      return await load()
    } catch (error) {
      if (!isMissingPart(error)) throw error
      await pause(1_000 * (1 + Math.random()))
    }
}
