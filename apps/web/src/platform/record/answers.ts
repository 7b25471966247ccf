import { problemStatus, type Problem } from '@roundtable/contracts'
import { troubleOf } from '../problem'
import { rebased } from './rebase'
import {
  forgotten,
  type KeyOf,
  type RecordNow,
  type RecordState,
  type Refusal,
  type Waiting,
} from './record'
import { same } from './same'

/** How a page reads what answers say. */
export interface Reading<F extends object> {
  /** Fields on the wire, where a form keeps them in another shape. */
  read: (fields: Record<string, unknown>) => Partial<F>
  /** Fields merged part by part when both changed them: texts in several languages. */
  perKey: readonly KeyOf<F>[]
}

/** The record changed elsewhere. Seen while a save is on its way it may be that very save: then it waits. */
export const served = <F extends object>(
  state: RecordState<F>,
  now: RecordNow<F>,
  { perKey }: Reading<F>,
): RecordState<F> => {
  if (now.version <= state.base.version) return state
  if (!state.flight) return rebased(state, now, perKey)
  return state.newer && state.newer.version >= now.version ? state : { ...state, newer: now }
}

const pick = <F extends object>(fields: F, keys: readonly KeyOf<F>[]): Partial<F> =>
  Object.fromEntries(
    keys.filter((key) => key in fields).map((key) => [key, fields[key]]),
  ) as Partial<F>

/** The save was stored. */
export const accepted = <F extends object>(
  state: RecordState<F>,
  now: RecordNow<F>,
  at: number,
  reading: Reading<F>,
): RecordState<F> => {
  const sent: Partial<F> = state.flight?.fields ?? {}
  const stored = Object.keys(sent) as KeyOf<F>[]
  const done = stored.filter((key) => same(state.edits[key], sent[key]))
  // What I sent is mine: where the server wrote it otherwise, or I went on typing, that is no conflict.
  const mine = { ...sent, ...pick(now.fields, stored) }
  const landed: RecordState<F> = {
    ...forgotten(state, done),
    base: { version: state.base.version, fields: { ...state.base.fields, ...mine } },
    flight: null,
    waiting: null,
    offBoard: false,
    saved: done,
    savedAt: at,
  }
  // What else changed with my own save is no news about others.
  const next = { ...rebased(landed, now, reading.perKey), taken: landed.taken }
  return withNewer(next, reading)
}

const withNewer = <F extends object>(
  state: RecordState<F>,
  reading: Reading<F>,
): RecordState<F> => {
  const { newer } = state
  return newer ? served({ ...state, newer: null }, newer, reading) : state
}

const waits: Partial<Record<ReturnType<typeof troubleOf>, Waiting>> = {
  offline: 'offline',
  unauthenticated: 'signed-out',
  'rate-limited': 'busy',
}

/** Why to ask again later with the same id; null: the answer is final. */
const waitingFor = (problem: Problem): Waiting | null => {
  const word = troubleOf(problem)
  if (word in waits) return waits[word] ?? null
  const status = word === 'offline' ? 0 : problemStatus[word]
  return status === undefined || status >= 500 ? 'busy' : null
}

/** What a stale answer tells of the one record. */
const isStanding = (current: unknown): current is RecordNow<Record<string, unknown>> =>
  typeof current === 'object' && current !== null && 'version' in current && 'fields' in current

/** The save was not stored. No edit is given up here, whatever the answer is. */
export const refused = <F extends object>(
  state: RecordState<F>,
  problem: Problem,
  reading: Reading<F>,
): RecordState<F> => {
  const waiting = waitingFor(problem)
  if (waiting) return { ...state, waiting }
  const word = troubleOf(problem)
  const sent = Object.keys(state.flight?.fields ?? {})
  const landed: RecordState<F> = { ...state, flight: null, waiting: null }
  const { current } = problem
  if (word === 'stale' && isStanding(current) && current.version !== state.base.version) {
    const now = { ...current, fields: reading.read(current.fields) as F }
    return withNewer(rebased(landed, now, reading.perKey), reading)
  }
  const followed = withNewer({ ...landed, offBoard: false }, reading)
  const refusals = word === 'validation' ? refusalsOf(problem, sent) : []
  if (refusals.length > 0) return { ...followed, refusals: [...followed.refusals, ...refusals] }
  const whole: Refusal = { fields: sent, sentence: null, until: sent }
  return { ...followed, trouble: problem, refusals: [...followed.refusals, whole] }
}

/** `/fields/name/…` → name */
const fieldOf = (pointer: string): string | undefined => {
  const [, root, name] = pointer.split('/')
  return root === 'fields' ? name?.replaceAll('~1', '/').replaceAll('~0', '~') : undefined
}

/**
 * Which of the fields sent cannot stand. What was not named goes out again without them; where only others are named
 * (an end that does not fit the start sent), all that was sent waits.
 */
const refusalsOf = (problem: Problem, sent: readonly string[]): Refusal[] => {
  const named = (problem.errors ?? []).flatMap(({ pointer, detail }) => {
    const field = fieldOf(pointer)
    return field === undefined ? [] : [{ field, sentence: detail ?? problem.detail }]
  })
  const until = [...new Set([...sent, ...named.map(({ field }) => field)])]
  const ofMine = named.filter(({ field }) => sent.includes(field))
  if (ofMine.length > 0)
    return ofMine.map(({ field, sentence }) => ({ fields: [field], sentence, until }))
  return named.length > 0 ? [{ fields: sent, sentence: named[0]!.sentence, until }] : []
}
