import { samePlace, type ReleasedPlace } from './release-diff'

/** Where each session stands in one plan; one that is not in it is off the board. */
export type Places = ReadonlyMap<string, ReleasedPlace>

export interface ThreePlans {
  /** The main plan as it was when the copy was made. */
  readonly base: Places
  /** The main plan now. */
  readonly main: Places
  readonly copy: Places
}

/** What taking a copy over does to one session. */
interface CopiedChange {
  readonly sessionId: string
  readonly kind: 'moved' | 'placed' | 'taken-off'
  /** Both have changed it since, each to something else. */
  readonly conflict: boolean
}

export interface ThreeWays {
  readonly changes: readonly CopiedChange[]
  /** Sessions that only the main plan has changed since. */
  readonly elsewhere: readonly string[]
}

const same = (a: ReleasedPlace | undefined, b: ReleasedPlace | undefined): boolean =>
  a && b ? samePlace(a, b) : a === b

/**
 * What a copy has changed since it was made, of these sessions and in their order. What only the main plan has changed
 * is no change of the copy: taking it over must not undo it.
 */
export function threeWays(
  sessions: readonly string[],
  { base, main, copy }: ThreePlans,
): ThreeWays {
  const changes: CopiedChange[] = []
  const elsewhere: string[] = []
  for (const sessionId of sessions) {
    const [was, now, tried] = [base.get(sessionId), main.get(sessionId), copy.get(sessionId)]
    const moved = !same(was, now)
    if (same(was, tried)) {
      if (moved) elsewhere.push(sessionId)
    } else if (!same(now, tried)) {
      const kind = !now ? 'placed' : tried ? 'moved' : 'taken-off'
      changes.push({ sessionId, kind, conflict: moved })
    }
  }
  return { changes, elsewhere }
}
