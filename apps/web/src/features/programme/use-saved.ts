import { useSyncExternalStore } from 'react'
import { keep, kept, keptElsewhere } from '../../platform/keep'
import { readSaved } from './model/saved'

const key = 'saved'
const listeners = new Set<() => void>()
let known: { text: string | null; ids: ReadonlySet<string> } = { text: null, ids: new Set() }

/** The same set as long as the same is kept. */
const current = (): ReadonlySet<string> => {
  const text = kept(key)
  if (text !== known.text) known = { text, ids: new Set(readSaved(text)) }
  return known.ids
}

let stopHearing = (): void => {}

/** What another tab saves shows here as well. */
const subscribe = (listener: () => void): (() => void) => {
  if (listeners.size === 0)
    stopHearing = keptElsewhere(key, () => listeners.forEach((one) => one()))
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) stopHearing()
  }
}

/** Saves a session, or lets go of it; on this device only. */
export const toggleSaved = (id: string): void => {
  const ids = new Set(current())
  if (!ids.delete(id)) ids.add(id)
  keep(key, JSON.stringify([...ids]))
  for (const listener of listeners) listener()
}

/** What this reader saved on this device. Nobody else learns of it. */
export const useSaved = (): ReadonlySet<string> => useSyncExternalStore(subscribe, current)
