import { backoff } from './follow'

export interface Attempts {
  /** Tries after a while, longer each time, but not before `least` ms. */
  later: (least?: number) => void
  /** Tries at once, and begins counting anew. */
  now: () => void
  succeeded: () => void
  stop: () => void
}

/** Tries again by itself; at once when the device comes back online or the page into sight. */
export const attempting = (connect: () => void): Attempts => {
  let count = 0
  let over = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const now = (): void => {
    clearTimeout(timer)
    count = 0
    if (!over) connect()
  }
  const whenSeen = (): void => {
    if (document.visibilityState === 'visible') now()
  }
  window.addEventListener('online', now)
  document.addEventListener('visibilitychange', whenSeen)
  return {
    now,
    later: (least = 0) => {
      clearTimeout(timer)
      if (!over) timer = setTimeout(connect, least + backoff(count++, Math.random()))
    },
    succeeded: () => {
      count = 0
    },
    stop: () => {
      over = true
      clearTimeout(timer)
      window.removeEventListener('online', now)
      document.removeEventListener('visibilitychange', whenSeen)
    },
  }
}
