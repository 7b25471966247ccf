/** What the diff of two releases looks at in a session. Everything else of a release passes through. */
export interface ReleasedSession {
  readonly id: string
  readonly code: string
  readonly segment: string
  readonly format: string
  readonly focusAreas: readonly string[]
  /** Text per language. */
  readonly title: Readonly<Record<string, string | undefined>>
  readonly status: 'scheduled' | 'cancelled'
  readonly roomId: string
  /** ISO 8601 with offset. */
  readonly start: string
  readonly end: string
  /** In the order in which they are announced: the order is protocol, a new one is a change. */
  readonly people: readonly object[]
  /** Parts of a container in their order, which is a change as well. */
  readonly items: readonly object[]
  /** What is spoken, interpreted, captioned and signed. */
  readonly floorLanguages: readonly string[]
  readonly interpretation: readonly string[]
  readonly captioning: boolean
  readonly signLanguage: boolean
  readonly summary: Readonly<Record<string, string | undefined>>
  readonly details: object
}

/** What a session that stays in the programme can change of itself, in the order in which it is told. */
const ownKinds = [
  'moved',
  'length',
  'title',
  'format',
  'people',
  'items',
  'languages',
  'text',
] as const
type OwnKind = (typeof ownKinds)[number]

/** What a release can tell of a session. */
export const changeKinds = ['new', ...ownKinds, 'cancelled'] as const
type ChangeKind = (typeof changeKinds)[number]

export interface ReleasedPlace {
  readonly roomId: string
  readonly start: string
}

export interface ReleaseChange<Title> {
  readonly sessionId: string
  readonly title: Title
  readonly kind: ChangeKind
  readonly before: ReleasedPlace | null
  readonly after: ReleasedPlace | null
}

const length = (s: ReleasedSession): number => Date.parse(s.end) - Date.parse(s.start)

const keysInOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(keysInOrder)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, keysInOrder(inner)]))
}

/** Equal whatever order the keys were written in; an absent key and an undefined one are the same. */
const canonical = (value: unknown): string => JSON.stringify(keysInOrder(value))

const place = ({ roomId, start }: ReleasedSession): ReleasedPlace => ({ roomId, start })

/** Same room, same instant (an offset may be written differently). */
export const samePlace = (a: ReleasedPlace, b: ReleasedPlace): boolean =>
  a.roomId === b.roomId && Date.parse(a.start) === Date.parse(b.start)

/** Languages are told as a set: their order says nothing. */
const languagesOf = (s: ReleasedSession): unknown => [
  [...s.floorLanguages].sort(),
  [...s.interpretation].sort(),
  s.captioning,
  s.signLanguage,
]

/** What kind of session it is; the order of focus areas says nothing. */
const formatOf = ({ code, segment, format, focusAreas }: ReleasedSession): unknown => [
  code,
  segment,
  format,
  [...focusAreas].sort(),
]

const differ =
  (part: (s: ReleasedSession) => unknown) =>
  (a: ReleasedSession, b: ReleasedSession): boolean =>
    canonical(part(a)) !== canonical(part(b))

const differs: Readonly<Record<OwnKind, (a: ReleasedSession, b: ReleasedSession) => boolean>> = {
  moved: (a, b) => !samePlace(a, b),
  length: differ(length),
  title: differ((s) => s.title),
  format: differ(formatOf),
  people: differ((s) => s.people),
  items: differ((s) => s.items),
  languages: differ(languagesOf),
  text: differ((s) => [s.summary, s.details]),
}

const kindsBetween = (
  was: ReleasedSession | undefined,
  now: ReleasedSession | undefined,
): ChangeKind[] => {
  const before = was?.status === 'scheduled' ? was : undefined
  const after = now?.status === 'scheduled' ? now : undefined
  if (!before) return after ? ['new'] : []
  if (!after) return ['cancelled']
  return ownKinds.filter((kind) => differs[kind](before, after))
}

/**
 * What changed for the public from one release to the next (DESIGN 6): one entry per session and kind, in
 * the order of `next`, then what `next` does not know any more. A session that left or is cancelled is
 * 'cancelled' once; one that comes back is 'new'. `previous` null: everything is new.
 */
export function releaseDiff<S extends ReleasedSession>(
  previous: readonly S[] | null,
  next: readonly S[],
): ReleaseChange<S['title']>[] {
  const before = new Map(previous?.map((s) => [s.id, s]))
  const after = new Map(next.map((s) => [s.id, s]))
  const all = [...next, ...[...before.values()].filter((s) => !after.has(s.id))]
  return all.flatMap(({ id, title }) => {
    const was = before.get(id)
    const now = after.get(id)
    return kindsBetween(was, now).map((kind) => ({
      sessionId: id,
      title,
      kind,
      before: was && kind !== 'new' ? place(was) : null,
      after: now && kind !== 'cancelled' ? place(now) : null,
    }))
  })
}
