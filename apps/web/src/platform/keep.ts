/** Small choices kept in this browser. Private windows may refuse storage: then a choice lasts as long as the page. */
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
    storage()?.setItem(named(key), value)
  } catch (error) {
    console.warn('This browser keeps no choices.', error)
  }
}

export const forget = (key: string): void => {
  inMemory.delete(key)
  storage()?.removeItem(named(key))
}
