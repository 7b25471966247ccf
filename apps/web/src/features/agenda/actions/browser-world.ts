import { call } from '../../../platform/api'
import type { DeskWorld } from '../model/desk'

/** A private window may refuse storage: then what I did can be taken back as long as the page lives. */
const storage = (): Storage | null => {
  try {
    return window.sessionStorage
  } catch {
    return null
  }
}

/** The world of a desk in this tab; what one account did is not another one's to take back. */
export function browserWorld(account: string): DeskWorld {
  const key = `roundtable.done.${account}`
  return {
    server: { call, newId: () => crypto.randomUUID() },
    now: () => Date.now(),
    stash: {
      read: () => storage()?.getItem(key) ?? null,
      write: (text) => {
        try {
          storage()?.setItem(key, text)
        } catch (error) {
          console.warn('This tab does not keep what was done.', error)
        }
      },
    },
  }
}
