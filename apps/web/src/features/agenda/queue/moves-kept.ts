import { parsedQueue, queueRoot } from './kept-queue'

/** What this browser keeps of an account's moves in one plan, whatever tab they were made in. */
export interface MovesKept {
  /** `main`, or the id of a what-if copy. */
  readonly plan: string
  readonly waiting: number
  /** Those that could not be applied, and are to be decided. */
  readonly refused: number
}

/** Plans in which something of this account is kept, the main one first. */
export function movesKept(storage: Storage | null, account: string): readonly MovesKept[] {
  const prefix = `${queueRoot}${account}.`
  const plans = new Map<string, MovesKept>()
  for (let at = 0; at < (storage?.length ?? 0); at++) {
    const key = storage!.key(at)!
    const queue = key.startsWith(prefix) ? parsedQueue(storage!.getItem(key)) : null
    if (!queue) continue
    const plan = key.slice(prefix.length).split('#')[0]!
    const known = plans.get(plan)
    plans.set(plan, {
      plan,
      waiting: (known?.waiting ?? 0) + queue.waiting.length,
      refused: (known?.refused ?? 0) + queue.refused.length,
    })
  }
  return [...plans.values()].toSorted(
    (a, b) => Number(b.plan === 'main') - Number(a.plan === 'main') || (a.plan < b.plan ? -1 : 1),
  )
}

const thisStorage = (): Storage | null => {
  try {
    return window.localStorage
  } catch {
    // A private window may refuse it: then nothing is kept.
    return null
  }
}

export const movesKeptHere = (account: string): readonly MovesKept[] =>
  movesKept(thisStorage(), account)
