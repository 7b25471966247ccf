import { useEffect, useState } from 'react'
import { ownerHere } from './me'

/** Whoever signs in here after somebody else finds nothing of what they typed. */
const nameOf = (key: string): string => `roundtable.form.${ownerHere()}.${key}`

const storage = (): Storage | null => {
  try {
    return window.sessionStorage
  } catch {
    // A private window may refuse it: then a form lasts as long as the page.
    return null
  }
}

const keptValue = <T>(name: string, empty: T): T => {
  const text = storage()?.getItem(name)
  if (!text) return empty
  try {
    return { ...empty, ...(JSON.parse(text) as Partial<T>) }
  } catch {
    // Not written by us.
    return empty
  }
}

/**
 * What is typed into a form that is not a record yet: a reload of this tab does not lose it. Plain data; `clear`
 * when it was sent or given up.
 */
export function useKeptState<T extends object>(
  key: string,
  empty: T,
): { value: T; change: (part: Partial<T>) => void; clear: () => void } {
  const [name] = useState(() => nameOf(key))
  const [value, setValue] = useState(() => keptValue(name, empty))
  useEffect(() => {
    if (JSON.stringify(value) === JSON.stringify(empty)) storage()?.removeItem(name)
    else storage()?.setItem(name, JSON.stringify(value))
    // `empty` is written in place by callers: only what is typed counts.
  }, [name, value])
  return {
    value,
    change: (part) => setValue((now) => ({ ...now, ...part })),
    clear: () => setValue(empty),
  }
}
