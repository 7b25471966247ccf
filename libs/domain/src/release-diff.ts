/** What the diff of two releases looks at in a session. Everything else of a release passes through. */
export interface ReleasedSession {
  readonly id: string
  /** Text per language. */
  readonly title: Readonly<Record<string, string | undefined>>
  readonly status: 'scheduled' | 'cancelled'
  readonly roomId: string
  /** ISO 8601 with offset. */
  readonly start: string
  readonly end: string
  /** In the order in which they are announced: the order is protocol, a new one is a change. */
  readonly people: readonly object[]
}

type ChangeKind = 'new' | 'moved' | 'length' | 'title' | 'people' | 'cancelled'

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

/** Equal whatever order the keys were written in; an absent key and an undefined one are the same. */
const canonical = (value: object): string =>
  JSON.stringify(
    Object.entries(value)
      .filter(([, v]) => v !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )

const place = ({ roomId, start }: ReleasedSession): ReleasedPlace => ({ roomId, start })

/** Same room, same instant (an offset may be written differently). */
export const samePlace = (a: ReleasedPlace, b: ReleasedPlace): boolean =>
  a.roomId === b.roomId && Date.parse(a.start) === Date.parse(b.start)

const differs: Readonly<
  Record<
    'moved' | 'length' | 'title' | 'people',
    (a: ReleasedSession, b: ReleasedSession) => boolean
  >
> = {
  moved: (a, b) => !samePlace(a, b),
  length: (a, b) => length(a) !== length(b),
  title: (a, b) => canonical(a.title) !== canonical(b.title),
  people: (a, b) => a.people.map(canonical).join() !== b.people.map(canonical).join(),
}

const kindsBetween = (
  was: ReleasedSession | undefined,
  now: ReleasedSession | undefined,
): ChangeKind[] => {
  const before = was?.status === 'scheduled' ? was : undefined
  const after = now?.status === 'scheduled' ? now : undefined
  if (!before) return after ? ['new'] : []
  if (!after) return ['cancelled']
  return (['moved', 'length', 'title', 'people'] as const).filter((kind) =>
    differs[kind](before, after),
  )
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
