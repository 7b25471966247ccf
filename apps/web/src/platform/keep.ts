/**
 * What this browser did not want to keep: private windows may refuse storage, and it may be full. Then a choice lasts as
 * long as the page. What storage has is read from there, each time: another tab may have written it since.
 */
const inMemory = new Map<string, string>()

const storage = (): Storage | null => {
  try {
    return window.localStorage
  } catch {
    return null
  }
}

const named = (key: string): string => `roundtable.${key}`

export const kept = (key: string): string | null =>
  inMemory.get(key) ?? storage()?.getItem(named(key)) ?? null

export const keep = (key: string, value: string): void => {
  inMemory.set(key, value)
  try {
    const lasting = storage()
    if (!lasting) return
    lasting.setItem(named(key), value)
    inMemory.delete(key)
  } catch (error) {
    console.warn('This browser keeps no choices.', error)
  }
}

/** Calls when another tab of this browser keeps something else under the key. */
export const keptElsewhere = (key: string, call: () => void): (() => void) => {
  const heard = (event: StorageEvent): void => {
    // Null: everything was forgotten at once.
    if (event.key === named(key) || event.key === null) call()
  }
  window.addEventListener('storage', heard)
  return () => window.removeEventListener('storage', heard)
}

export const forget = (key: string): void => {
  inMemory.delete(key)
  storage()?.removeItem(named(key))
}
