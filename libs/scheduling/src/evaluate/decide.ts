import type { Finding } from '../model/finding'
import type { Change, Placement, Plan } from '../model/plan'
import { evaluate } from './evaluate'
import { findingKey } from './finding'

/** The plan after a batch of moves and new lengths; later moves of a session win. */
export function applyMoves(plan: Plan, moves: readonly Change[]): Plan {
  const placements = new Map<string, Placement>(Object.entries(plan.placements))
  for (const { sessionId, placement } of moves) {
    if (placement) placements.set(sessionId, placement)
    else placements.delete(sessionId)
  }
  return { ...plan, sessions: lengthened(plan, moves), placements: Object.fromEntries(placements) }
}

function lengthened({ sessions }: Plan, moves: readonly Change[]): Plan['sessions'] {
  const lengths = new Map<string, number>()
  for (const { sessionId, minutes } of moves)
    if (minutes !== undefined) lengths.set(sessionId, minutes)
  if (lengths.size === 0) return sessions
  return sessions.map((s) => ({ ...s, minutes: lengths.get(s.id) ?? s.minutes }))
}

/** What `findings` holds and `others` does not, by complete equality. */
function difference(findings: readonly Finding[], others: readonly Finding[]): Finding[] {
  const known = new Set(others.map(findingKey))
  return findings.filter((finding) => !known.has(findingKey(finding)))
}

/** Nobody can create a clash: a new blocker refuses the move unless it is waived (I-01, I-02). */
export const refusals = (before: readonly Finding[], after: readonly Finding[]): Finding[] =>
  difference(after, before).filter(refuses)

const refuses = ({ severity, at, waived }: Finding): boolean =>
  severity === 'blocker' && at === 'move' && !waived

export interface Verdict {
  /** Why the batch is refused; empty = it is not. */
  readonly refused: Finding[]
  readonly added: Finding[]
  readonly removed: Finding[]
  readonly after: Plan
}

/** One batch, judged as a whole: two sessions can swap places. */
export function decideMoves(plan: Plan, moves: readonly Change[]): Verdict {
  const after = applyMoves(plan, moves)
  const then = evaluate(after)
  const now = evaluate(plan)
  return {
    refused: refusals(now, then),
    added: difference(then, now),
    removed: difference(now, then),
    after,
  }
}
