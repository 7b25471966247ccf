import type { Fact, Plan } from '@roundtable/contracts'
import type { PlanState } from './plan-state'
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

/** A live fact as `receive` takes it; one that moves nothing here still counts in the sequence. */
export const movedFact = (fact: Fact, moves: boolean): MovedFact => ({
  prev: fact.prev,
  seq: fact.seq,
  commandId: moves && fact.kind === 'sessions-moved' ? fact.data.commandId : null,
  placements: moves && fact.kind === 'sessions-moved' ? fact.data.placements : [],
})

/** Cards that somebody else moved, and who; `mine`: ids of my own commands. */
export const glidesOf = (fact: Fact, mine: ReadonlySet<string>): PlanState['glides'] => {
  if (fact.kind !== 'sessions-moved' || mine.has(fact.data.commandId)) return {}
  const moved = fact.data.placements
  return Object.fromEntries(moved.map((p) => [p.sessionId, { by: p.changedBy, at: p.changedAt }]))
}
