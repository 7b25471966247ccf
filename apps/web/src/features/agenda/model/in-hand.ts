import type { Verdict } from './answers'
import type { Slot } from './board-model'
import type { Hold } from './ui-state'

/** A card in the hand over a slot: the one that was taken, or one that is carried along. */
export interface Piece {
  readonly slot: Slot
  readonly verdict: Verdict | null
}

/** Sessions in the hand that are over a slot of this day; the one that was taken comes first. */
export function idsInHand(hold: Hold | null, day: number): readonly string[] {
  if (hold?.over.kind !== 'slot') return []
  const along = hold.along.filter(({ slot }) => slot?.day === day).map((a) => a.sessionId)
  return hold.over.slot.day === day ? [hold.sessionId, ...along] : along
}

/** Where the hand has this session on this day, and what the engine says of it there. */
export function pieceInHand(hold: Hold | null, sessionId: string, day: number): Piece | null {
  if (hold?.over.kind !== 'slot') return null
  const piece =
    hold.sessionId === sessionId
      ? { slot: hold.over.slot, verdict: ownVerdict(hold) }
      : hold.along.find((a) => a.sessionId === sessionId)
  return piece?.slot?.day === day ? { slot: piece.slot, verdict: piece.verdict } : null
}

/** Of several cards each shows its own colour; what blocks nobody in particular stands on the first. */
function ownVerdict({ along, verdict, sessionId }: Hold): Verdict | null {
  if (along.length === 0 || verdict?.severity !== 'blocked') return verdict
  const mine = verdict.findings.filter((f) => f.sessions.includes(sessionId))
  const blocked = mine.some((f) => f.severity === 'blocker' && !f.waived)
  return blocked ? verdict : { severity: 'warning', findings: mine }
}
