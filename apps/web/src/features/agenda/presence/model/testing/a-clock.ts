import type { Pace } from '@roundtable/domain'

/** A clock that is set by hand. */
export function aClock() {
  let now = 0
  let timers: { at: number; act: () => void }[] = []
  const pace: Pace = {
    now: () => now,
    after: (ms, act) => {
      const timer = { at: now + ms, act }
      timers.push(timer)
      return () => (timers = timers.filter((other) => other !== timer))
    },
  }
  /** Lets so many milliseconds pass. */
  const pass = (ms: number): void => {
    now += ms
    const due = timers.filter(({ at }) => at <= now)
    timers = timers.filter(({ at }) => at > now)
    for (const { act } of due) act()
  }
  return { pace, pass }
}
