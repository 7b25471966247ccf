import type { Stash } from './stash'

/** A private window may refuse storage: then edits live as long as the page. */
const inMemory = new Map<string, string>()

const storageOf = (kind: 'localStorage' | 'sessionStorage'): Storage | null => {
  try {
    return window[kind]
  } catch {
    return null
  }
}

/** This tab's own name, the same after a reload: two tabs on one record keep their edits apart. */
const tab = (): string => {
  const session = storageOf('sessionStorage')
  const known = session?.getItem('roundtable.tab')
  if (known) return known
  const made = crypto.randomUUID()
  session?.setItem('roundtable.tab', made)
  return made
}

const prefix = (key: string): string => `roundtable.unsaved.${key}#`
const named = (key: string): string => prefix(key) + tab()

/**
 * Edits a closed tab left behind move here. Should that tab live after all, nothing is lost: a value saved twice is
 * the same value, and a save on its way has its id.
 */
const adopted = (storage: Storage, key: string): string | null => {
  for (let at = 0; at < storage.length; at++) {
    const name = storage.key(at)
    if (!name?.startsWith(prefix(key))) continue
    const value = storage.getItem(name)
    if (value === null) continue
    browserStash.set(key, value)
    storage.removeItem(name)
    return value
  }
  return null
}

export const browserStash: Stash = {
  get: (key) => {
    const storage = storageOf('localStorage')
    const own = inMemory.get(named(key)) ?? storage?.getItem(named(key)) ?? null
    return own ?? (storage && adopted(storage, key))
  },
  set: (key, value) => {
    try {
      storageOf('localStorage')?.setItem(named(key), value)
    } catch {
      // Full or refused: this page still holds it.
      inMemory.set(named(key), value)
    }
  },
  remove: (key) => {
    inMemory.delete(named(key))
    storageOf('localStorage')?.removeItem(named(key))
  },
}
