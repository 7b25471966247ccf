import { rebased } from './rebase'
import { keysOf, recordOf, type KeyOf, type RecordNow, type RecordState } from './record'

/** Where unsaved edits survive a reload: the browser's storage, or a map in specs. */
export interface Stash {
  get: (key: string) => string | null
  set: (key: string, value: string) => void
  remove: (key: string) => void
}

/** What is kept: the edits, what they were based on, what is still to be decided, the save on its way with its id. */
type Kept<F extends object> = Pick<
  RecordState<F>,
  'edits' | 'flight' | 'conflicts' | 'offBoard'
> & {
  version: number
  base: Partial<F>
}

/** Writes what is not saved and answers it; nothing unsaved leaves nothing behind. */
export const stash = <F extends object>(
  storage: Stash,
  key: string,
  { base, edits, flight, conflicts, offBoard }: RecordState<F>,
): string | null => {
  const keys = [...keysOf(edits), ...keysOf(flight?.fields ?? {})] as KeyOf<F>[]
  if (keys.length === 0) {
    storage.remove(key)
    return null
  }
  const fields = Object.fromEntries(keys.map((name) => [name, base.fields[name]])) as Partial<F>
  const kept: Kept<F> = { version: base.version, base: fields, edits, flight, conflicts, offBoard }
  const text = JSON.stringify(kept)
  storage.set(key, text)
  return text
}

const parsed = <F extends object>(text: string | null): Kept<F> | null => {
  if (text === null) return null
  try {
    return JSON.parse(text) as Kept<F>
  } catch {
    // Not ours, or cut off: there is nothing to restore from it.
    return null
  }
}

/** The record with the edits kept from before a reload; a save on its way is repeated before anything else. */
export const restored = <F extends object>(
  storage: Stash,
  key: string,
  now: RecordNow<F>,
  perKey: readonly KeyOf<F>[],
): RecordState<F> => {
  const fresh = recordOf(now)
  const kept = parsed<F>(storage.get(key))
  if (!kept) return fresh
  const before: RecordState<F> = {
    ...fresh,
    base: { version: kept.version, fields: { ...now.fields, ...kept.base } },
    edits: kept.edits,
    flight: kept.flight,
    conflicts: kept.conflicts,
    offBoard: kept.offBoard,
  }
  if (now.version <= kept.version) return before
  return kept.flight ? { ...before, newer: now } : rebased(before, now, perKey)
}
