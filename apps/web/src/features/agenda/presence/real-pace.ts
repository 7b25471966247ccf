import type { Pace } from '@roundtable/domain'

/** Time as it passes in the browser. */
export const realPace: Pace = {
  now: () => performance.now(),
  after: (ms, act) => {
    const timer = setTimeout(act, ms)
    return () => clearTimeout(timer)
  },
}
