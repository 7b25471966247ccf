import { plan as planSchema } from '@roundtable/contracts'
import { deviceStore } from '../../../platform/device-store'
import type { PlanMemory, Remembered } from './plan-memory'
import { TabQueue, type Device, type QueueHome } from './queue-home'

const storageOf = (kind: 'localStorage' | 'sessionStorage'): Storage | null => {
  try {
    return window[kind]
  } catch {
    // A private window may refuse it: then moves wait as long as the page.
    return null
  }
}

const thisBrowser = (): Device => ({
  storage: storageOf('localStorage'),
  session: storageOf('sessionStorage'),
  locks: 'locks' in navigator ? navigator.locks : null,
  newId: () => crypto.randomUUID(),
  every: (ms, act) => {
    const timer = setInterval(act, ms)
    return () => clearInterval(timer)
  },
  onStorage: (act) => {
    window.addEventListener('storage', act)
    return () => window.removeEventListener('storage', act)
  },
})

/** The queue of this tab: of an account, on a plan. */
export const browserHome = (account: string, plan: string): QueueHome =>
  new TabQueue(account, plan, thisBrowser())

/** Facts come in bursts: what is known is written at once, then no more often than this, ms. */
const pause = 1_000

/** The plan as this device last knew it. */
export function browserMemory(account: string, plan: string): PlanMemory {
  const key = `plan.${account}.${plan}`
  let timer: ReturnType<typeof setTimeout> | undefined
  let last: Remembered
  return {
    read: async () => {
      const known = (await deviceStore.get(key)) as Remembered | null | undefined
      if (!known) return null
      // Another build may have written it in another shape.
      const parsed = planSchema.safeParse(known.plan)
      return parsed.success ? { plan: parsed.data, at: known.at } : null
    },
    write: (remembered) => {
      last = remembered
      if (timer !== undefined) return
      void deviceStore.set(key, remembered)
      timer = setTimeout(() => {
        timer = undefined
        if (last !== remembered) void deviceStore.set(key, last)
      }, pause)
    },
  }
}
