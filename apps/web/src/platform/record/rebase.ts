import {
  forgotten,
  keysOf,
  valueOf,
  without,
  type Author,
  type KeyOf,
  type RecordNow,
  type RecordState,
} from './record'
import { same } from './same'

type Plain = Record<string, unknown>

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Both changes of a value that is a map of independent parts, such as a text in several languages; undefined where
 * both changed the same part to something else.
 */
const mergedByKey = (base: unknown, mine: unknown, theirs: unknown): Plain | undefined => {
  if (!isPlain(base) || !isPlain(mine) || !isPlain(theirs)) return undefined
  const result: Plain = {}
  for (const key of new Set([base, mine, theirs].flatMap(Object.keys))) {
    const iChanged = !same(mine[key], base[key])
    const theyChanged = !same(theirs[key], base[key])
    if (iChanged && theyChanged && !same(mine[key], theirs[key])) return undefined
    const value = iChanged ? mine[key] : theirs[key]
    if (value !== undefined) result[key] = value
  }
  return result
}

/**
 * The record as it is now, under my edits: what I did not touch follows and is marked; what both changed becomes a
 * conflict, to be decided; my other edits go on waiting for their save. `perKey`: fields merged part by part.
 */
export const rebased = <F extends object>(
  state: RecordState<F>,
  now: RecordNow<F>,
  perKey: readonly KeyOf<F>[] = [],
): RecordState<F> => {
  const author: Author = { by: now.changedBy ?? null, at: now.changedAt ?? null }
  const fields = { ...state.base.fields, ...now.fields }
  return keysOf(fields).reduce<RecordState<F>>(
    (next, key) => rebasedField(next, key, { state, theirs: fields[key], author, perKey }),
    { ...state, base: { version: now.version, fields } },
  )
}

interface Incoming<F extends object> {
  /** Before. */
  state: RecordState<F>
  theirs: F[KeyOf<F>]
  author: Author
  perKey: readonly KeyOf<F>[]
}

const rebasedField = <F extends object>(
  next: RecordState<F>,
  key: KeyOf<F>,
  { state, theirs, author, perKey }: Incoming<F>,
): RecordState<F> => {
  const before = state.base.fields[key]
  const changed = !same(theirs, before)
  if (!(key in state.edits))
    return changed ? { ...next, taken: { ...next.taken, [key]: author } } : next
  const mine = valueOf(state, key)
  if (same(theirs, mine))
    return forgotten({ ...next, conflicts: without(next.conflicts, key) }, [key])
  if (!changed) return next
  const merged = perKey.includes(key) ? mergedByKey(before, mine, theirs) : undefined
  if (merged && !(key in state.conflicts))
    return { ...next, edits: { ...next.edits, [key]: merged } }
  return { ...next, conflicts: { ...next.conflicts, [key]: { theirs, ...author } } }
}
