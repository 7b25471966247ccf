import type { Problem } from '@roundtable/contracts'
import { same } from './same'

/**
 * One record that is saved while it is edited, without ever losing an edit silently (I-04). Pure: what the server
 * holds (`base`), what I changed (`edits`), the one save on its way (`flight`) and what stands in its way.
 */
export interface RecordState<F extends object> {
  readonly base: { readonly version: number; readonly fields: F }
  /** My values that the server has not accepted. */
  readonly edits: Partial<F>
  readonly flight: SaveCommand<F> | null
  /** Why the flight has no answer yet; it is repeated by itself, with the same id (I-07). */
  readonly waiting: Waiting | null
  /** A newer record seen while a save is on its way: taken over once that save is answered. */
  readonly newer: RecordNow<F> | null
  readonly refusals: readonly Refusal[]
  /** The whole last refusal that concerns no single field: a clash with its findings, a missing right. */
  readonly trouble: Problem | null
  readonly conflicts: { readonly [K in keyof F]?: Conflict<F[K]> }
  /** Fields that changed under me without my having touched them. */
  readonly taken: { readonly [K in keyof F]?: Author }
  /** Fields the last save stored. */
  readonly saved: readonly (keyof F)[]
  /** ms since 1970 of the last save accepted here. */
  readonly savedAt: number | null
  /** The next save may take the session off the board. */
  readonly offBoard: boolean
}

export interface SaveCommand<F> {
  readonly commandId: string
  readonly expectedVersion: number
  readonly fields: Partial<F>
  readonly offBoard?: true
}

export interface Author {
  readonly by: string | null
  /** ISO 8601 */
  readonly at: string | null
}

export interface RecordNow<F> {
  readonly version: number
  readonly fields: F
  readonly changedBy?: string | null
  readonly changedAt?: string | null
}

/** Somebody else's value of a field that I changed too; mine stays among the edits. */
interface Conflict<Value> extends Author {
  readonly theirs: Value
}

/** No line, a busy server, or a session that ended. */
export type Waiting = 'offline' | 'busy' | 'signed-out'

/** Fields the server would not store; they wait until one of `until` is edited. */
export interface Refusal {
  readonly fields: readonly string[]
  /** Null: said once for the whole page, in `trouble`. */
  readonly sentence: string | null
  readonly until: readonly string[]
}

export type FieldStatus<Value> =
  | { readonly kind: 'clean' | 'edited' | 'saving' | 'saved' | 'held' }
  | { readonly kind: 'refused'; readonly sentence: string }
  | ({ readonly kind: 'conflict'; readonly mine: Value } & Conflict<Value>)
  | ({ readonly kind: 'taken' } & Author)

export type KeyOf<F> = keyof F & string

export const recordOf = <F extends object>(now: RecordNow<F>): RecordState<F> => ({
  base: { version: now.version, fields: now.fields },
  edits: {},
  flight: null,
  waiting: null,
  newer: null,
  refusals: [],
  trouble: null,
  conflicts: {},
  taken: {},
  saved: [],
  savedAt: null,
  offBoard: false,
})

export const keysOf = <F extends object>(fields: F): KeyOf<F>[] => Object.keys(fields) as KeyOf<F>[]

export const without = <T extends object>(values: T, ...keys: (keyof T)[]): T => {
  const rest = { ...values }
  for (const key of keys) delete rest[key]
  return rest
}

export const valueOf = <F extends object, K extends keyof F>(
  state: RecordState<F>,
  key: K,
): F[K] => (key in state.edits ? (state.edits[key] as F[K]) : state.base.fields[key])

/** I typed or chose something. What was refused for this field is asked again. */
export const edited = <F extends object, K extends KeyOf<F>>(
  state: RecordState<F>,
  key: K,
  value: F[K],
): RecordState<F> => {
  const settled = same(value, state.base.fields[key]) && !(key in (state.flight?.fields ?? {}))
  const refusals = state.refusals.filter((refusal) => !refusal.until.includes(key))
  return {
    ...state,
    edits: settled ? without(state.edits, key) : { ...state.edits, [key]: value },
    conflicts: settled ? without(state.conflicts, key) : state.conflicts,
    taken: without(state.taken, key),
    saved: state.saved.filter((one) => one !== key),
    refusals,
    trouble: refusals.some(({ sentence }) => sentence === null) ? state.trouble : null,
  }
}

/** A conflict is decided: mine is saved over theirs, or theirs stands. */
export const decided = <F extends object>(
  state: RecordState<F>,
  key: KeyOf<F>,
  choice: 'mine' | 'theirs',
): RecordState<F> => {
  const conflicts = without(state.conflicts, key)
  if (choice === 'mine') return { ...state, conflicts }
  return forgotten({ ...state, conflicts }, [key])
}

/** What was refused as a whole is sent again; `offBoard` lets the server take the session off the board for it. */
export const retried = <F extends object>(
  state: RecordState<F>,
  offBoard: boolean,
): RecordState<F> => ({
  ...state,
  refusals: state.refusals.filter(({ sentence }) => sentence !== null),
  trouble: null,
  offBoard,
})

/** The edits no longer stand; nothing asks about them any more. */
export const forgotten = <F extends object>(
  state: RecordState<F>,
  keys: readonly KeyOf<F>[],
): RecordState<F> => {
  const refusals = state.refusals.flatMap((refusal) => {
    const fields = refusal.fields.filter((field) => !keys.some((key) => key === field))
    return fields.length > 0 ? [{ ...refusal, fields }] : []
  })
  return {
    ...state,
    edits: without(state.edits, ...keys),
    refusals,
    trouble: refusals.some(({ sentence }) => sentence === null) ? state.trouble : null,
  }
}

/** Edits that may be sent now: neither refused nor to be decided. */
export const readyKeys = <F extends object>(state: RecordState<F>): KeyOf<F>[] =>
  (Object.keys(state.edits) as KeyOf<F>[]).filter(
    (key) => !(key in state.conflicts) && !state.refusals.some((r) => r.fields.includes(key)),
  )

/** The next save, collecting all edits that are ready; null: one is on its way, or there is nothing to save. */
export const nextCommand = <F extends object>(
  state: RecordState<F>,
  newId: () => string,
): SaveCommand<F> | null => {
  const keys = readyKeys(state)
  if (state.flight || keys.length === 0) return null
  return {
    commandId: newId(),
    expectedVersion: state.base.version,
    fields: Object.fromEntries(keys.map((key) => [key, state.edits[key]])) as Partial<F>,
    ...(state.offBoard ? { offBoard: true } : {}),
  }
}

export const statusOf = <F extends object, K extends KeyOf<F>>(
  state: RecordState<F>,
  key: K,
): FieldStatus<F[K]> => {
  const conflict = state.conflicts[key]
  if (conflict) return { kind: 'conflict', mine: valueOf(state, key), ...conflict }
  const refusal = state.refusals.find(({ fields }) => fields.includes(key))
  if (refusal)
    return refusal.sentence === null
      ? { kind: 'held' }
      : { kind: 'refused', sentence: refusal.sentence }
  // What waits is told in one place of the page; a field does not pretend that it is on its way.
  if (state.waiting !== null && key in state.edits) return { kind: 'held' }
  if (key in (state.flight?.fields ?? {})) return { kind: 'saving' }
  if (key in state.edits) return { kind: 'edited' }
  const author = state.taken[key]
  if (author) return { kind: 'taken', ...author }
  return { kind: state.saved.includes(key) ? 'saved' : 'clean' }
}
