import {
  applyMoves,
  evaluate,
  refusals,
  type Change,
  type Finding,
  type Placement,
} from '@roundtable/scheduling'
import { byWeight, speaksAgainst, type Verdict } from './answers'
import { placementOf, samePlacement, slotOf, type Board, type Slot } from './board-model'
import type { Shown } from './plan-state'

/** What the engine says of several changes made as one. */
export interface BatchVerdict {
  /** The worst of all. */
  readonly whole: Verdict
  readonly of: ReadonlyMap<string, Verdict>
}

/** Judged as the server judges it (DESIGN 4): a batch is blocked by what it makes, not by what was there before. */
export function judgeBatch(shown: Shown, changes: readonly Change[]): BatchVerdict {
  const then = evaluate(applyMoves(shown.enginePlan, changes))
  const refused = new Set(refusals(shown.findings, then))
  const verdictOf = (findings: readonly Finding[]): Verdict => ({
    severity: severityOf(findings, refused),
    findings: byWeight(findings),
  })
  const ids = new Set(changes.map((c) => c.sessionId))
  const concerned = then.filter((f) => refused.has(f) || f.sessions.some((id) => ids.has(id)))
  return {
    whole: verdictOf(concerned),
    of: new Map(
      [...ids].map((id) => [id, verdictOf(concerned.filter((f) => f.sessions.includes(id)))]),
    ),
  }
}

function severityOf(
  findings: readonly Finding[],
  refused: ReadonlySet<Finding>,
): Verdict['severity'] {
  if (findings.some((f) => refused.has(f))) return 'blocked'
  if (findings.some((f) => speaksAgainst(f) || (f.severity === 'blocker' && !f.waived)))
    return 'warning'
  return findings.some((f) => !f.waived) ? 'advice' : 'free'
}

/** One session of a refused batch, with the reasons that are its own. */
export interface OwnClash {
  readonly sessionId: string
  readonly placement: Change['placement']
  readonly findings: readonly Finding[]
}

/** Which sessions a batch is refused for; what is about none of them in particular stands with the first. */
export function clashesOf(
  changes: readonly Change[],
  { whole, of }: BatchVerdict,
): readonly OwnClash[] {
  const own = changes.flatMap(({ sessionId, placement }): OwnClash[] => {
    const verdict = of.get(sessionId)
    return verdict?.severity === 'blocked'
      ? [{ sessionId, placement, findings: verdict.findings }]
      : []
  })
  if (own.length > 0) return own
  return changes
    .slice(0, 1)
    .map(({ sessionId, placement }) => ({ sessionId, placement, findings: whole.findings }))
}

/** Changes that ask for something else than there is; the others need no command. */
export const changingOf = ({ board, enginePlan }: Shown, changes: readonly Change[]) =>
  changes.filter(
    ({ sessionId, placement, minutes }) =>
      !samePlacement(placement, enginePlan.placements[sessionId]) ||
      (minutes !== undefined && minutes !== board.sessions.get(sessionId)?.minutes),
  )

/**
 * Where a session goes that is carried along: as much later and as many rooms further as the first one, kept
 * inside the rooms there are.
 */
export function carriedAlong(
  board: Board,
  from: Placement,
  first: { readonly from: Placement; readonly to: Slot },
): Placement {
  const was = slotOf(board, first.from)
  const room = board.roomIndex.get(from.roomId)
  const to = placementOf(board, first.to)
  const start = from.start + to.start - first.from.start
  if (!was || room === undefined) return { roomId: from.roomId, start }
  const column = Math.max(0, Math.min(room + first.to.room - was.room, board.rooms.length - 1))
  return { roomId: board.rooms[column]!.id, start }
}

/** Two sessions exchange their places; one off the board takes the other's. */
export function swapped(
  placements: Readonly<Record<string, Placement>>,
  [a, b]: readonly [string, string],
): readonly Change[] {
  return [
    { sessionId: a, placement: placements[b] ?? null },
    { sessionId: b, placement: placements[a] ?? null },
  ]
}
