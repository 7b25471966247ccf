import type { Fact, Plan } from '@roundtable/contracts'
import type { MovedFact, Standing, Truth } from './reconcile'

/** The part of a fetched plan that moves change. */
export function truthOf(plan: Plan): Truth {
  const placed = new Map(plan.placements.map((p) => [p.sessionId, p]))
  const standings = plan.sessions.map((session): Standing => {
    const p = placed.get(session.id)
    return {
      sessionId: session.id,
      version: session.placementVersion,
      placement: p ? { roomId: p.roomId, start: p.start } : null,
      changedBy: p?.changedBy ?? null,
      changedAt: p?.changedAt ?? null,
    }
  })
  return {
    seq: plan.seq,
    standings: Object.fromEntries(standings.map((s) => [s.sessionId, s])),
  }
}

/** A live fact as `receive` takes it; one that moves nothing still counts in the sequence. */
export const movedFact = (fact: Fact): MovedFact => ({
  prev: fact.prev,
  seq: fact.seq,
  commandId: fact.kind === 'sessions-moved' ? fact.data.commandId : null,
  placements: fact.kind === 'sessions-moved' ? fact.data.placements : [],
})
