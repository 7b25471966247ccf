import { own } from './own'

interface FieldStep {
  readonly field: string
}

/** One thing of a list: its id or key, and what it calls itself. A number: only its place tells it, from 1. */
export interface ItemStep {
  readonly item: string | number
  readonly called?: string
}

/** The way to a value. */
export type Step = FieldStep | ItemStep

export const isField = (step: Step | undefined): step is FieldStep =>
  step !== undefined && 'field' in step

/** One value of a line, before and after; undefined: there was nothing. */
export interface DiffLine {
  readonly path: readonly Step[]
  readonly before?: unknown
  readonly after?: unknown
}

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A stretch of time is one value. */
export const isWindow = (value: unknown): value is { start: string; end: string } =>
  isFields(value) &&
  Object.keys(value).length === 2 &&
  typeof value.start === 'string' &&
  typeof value.end === 'string'

/** What a table would leave empty. */
const isNothing = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (typeof value === 'object' && Object.keys(value).length === 0)

/** What holds values of its own; lists of mere words and of stretches are told as one. */
const isBranch = (value: unknown): value is Fields | readonly Fields[] =>
  Array.isArray(value)
    ? value.some((one) => isFields(one) && !isWindow(one))
    : isFields(value) && !isWindow(value)

/** Numbers of versions and ids of what the line is about anyway tell a reader nothing. */
const silent = new Set(['id', 'version', 'placementVersion'])
const ids = ['id', 'personId', 'sessionId', 'poolId', 'bodyId', 'rule', 'key']

const idOf = (thing: unknown): string | null => {
  if (!isFields(thing)) return null
  const field = ids.find((name) => typeof thing[name] === 'string')
  if (field !== undefined) return thing[field] as string
  return typeof thing.a === 'string' && typeof thing.b === 'string' ? `${thing.a} ${thing.b}` : null
}

const calledOf = (thing: unknown): string | undefined => {
  if (!isFields(thing)) return undefined
  const { code, title, name } = thing
  const words = [code, title, name].map((one) => (isFields(one) ? one.en : one))
  return words.find((one): one is string => typeof one === 'string' && one !== '')
}

/** Without what tells it from the others: that is its name in the table. */
const restOf = (thing: unknown): unknown => {
  if (!isFields(thing)) return thing
  const field = ids.find((name) => typeof thing[name] === 'string')
  const told = field === undefined ? ['a', 'b'] : [field]
  return Object.fromEntries(Object.entries(thing).filter(([name]) => !told.includes(name)))
}

/** The things of a list by their ids; null: some have none, or the same. */
function byId(list: readonly unknown[]): ReadonlyMap<string, unknown> | null {
  const found = new Map<string, unknown>()
  for (const thing of list) {
    const id = idOf(thing)
    if (id === null || found.has(id)) return null
    found.set(id, thing)
  }
  return found
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** What differs between the two sides of a line, in the order in which they tell it. */
export function diffOf(before: unknown, after: unknown): DiffLine[] {
  return differing([], before, after)
}

function differing(path: readonly Step[], one: unknown, other: unknown): DiffLine[] {
  const [before, after] = [one, other].map((value) => (isNothing(value) ? undefined : value))
  if (same(before, after)) return []
  if (Array.isArray(before ?? after) && (isBranch(before) || isBranch(after)))
    return inList(path, before, after)
  if (!isBranch(before) && !isBranch(after)) return [{ path, before, after }]
  // Where a mere word became more than that, both are told.
  return [
    ...(before !== undefined && !isBranch(before) ? [{ path, before }] : []),
    ...(after !== undefined && !isBranch(after) ? [{ path, after }] : []),
    ...inFields(path, isBranch(before) ? before : {}, isBranch(after) ? after : {}),
  ]
}

function inFields(path: readonly Step[], before: object, after: object): DiffLine[] {
  const [was, is] = [before as Fields, after as Fields]
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((field) => !silent.has(field))
    .flatMap((field) =>
      differing([...path, { field }], toldOf(own(was, field)), toldOf(own(is, field))),
    )
}

/** Lines that were erased are vouched for by their seals; to a reader they are numbers. */
const toldOf = (value: unknown): unknown =>
  Array.isArray(value) && value.every((one) => isFields(one) && 'seq' in one && 'hash' in one)
    ? value.map(({ seq }) => seq as unknown)
    : value

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

function inList(path: readonly Step[], before: unknown, after: unknown): DiffLine[] {
  const [was, is] = [byId(listOf(before)), byId(listOf(after))]
  if (was === null || is === null) return byPlace(path, listOf(before), listOf(after))
  const all = new Set([...was.keys(), ...is.keys()])
  return [...[...all].flatMap((id) => inThing(path, id, was, is)), ...order(path, was, is)]
}

/** One thing of a list; where it is nothing but itself, that it is there. */
function inThing(
  path: readonly Step[],
  id: string,
  was: ReadonlyMap<string, unknown>,
  is: ReadonlyMap<string, unknown>,
): DiffLine[] {
  const called = calledOf(is.get(id) ?? was.get(id))
  const here = [...path, { item: id, ...(called === undefined ? {} : { called }) }]
  const lines = differing(here, restOf(was.get(id)), restOf(is.get(id)))
  if (lines.length > 0 || was.has(id) === is.has(id)) return lines
  return [{ path: here, ...(was.has(id) ? { before: true } : { after: true }) }]
}

/** Those that stayed, in another order. */
function order(
  path: readonly Step[],
  was: ReadonlyMap<string, unknown>,
  is: ReadonlyMap<string, unknown>,
): DiffLine[] {
  const stayed = (side: ReadonlyMap<string, unknown>) =>
    [...side.keys()].filter((id) => was.has(id) && is.has(id))
  const [before, after] = [stayed(was), stayed(is)]
  return same(before, after) ? [] : [{ path: [...path, { field: 'order' }], before, after }]
}

const byPlace = (
  path: readonly Step[],
  before: readonly unknown[],
  after: readonly unknown[],
): DiffLine[] =>
  Array.from({ length: Math.max(before.length, after.length) }, (_, index) =>
    differing([...path, { item: index + 1 }], before[index], after[index]),
  ).flat()
