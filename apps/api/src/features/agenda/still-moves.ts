import type { Place, Standing } from '@roundtable/contracts'
import { In, type EntityManager } from 'typeorm'
import type { VersionedMove } from './check-moves'
import type { Agenda } from './load-agenda'
import { PlacementRow } from './plan.entity'

const samePlace = (a: Place | null, b: Place | null): boolean =>
  a === null || b === null
    ? a === b
    : a.roomId === b.roomId && Date.parse(a.start) === Date.parse(b.start)

/** The moves that ask for something else than there is. The others are answered, and leave nothing behind. */
export function changingMoves(agenda: Agenda, moves: readonly VersionedMove[]): VersionedMove[] {
  const places = new Map(agenda.placements.map((p) => [p.sessionId, p]))
  const lengths = new Map(agenda.sessions.map((s) => [s.id, s.minutes]))
  return moves.filter(
    ({ sessionId, placement, length }) =>
      !samePlace(placement, places.get(sessionId) ?? null) ||
      (length !== undefined && length.minutes !== lengths.get(sessionId)),
  )
}

/** Where sessions stand that nothing was asked of; one that was never placed has no row. */
export const readStanding = (
  db: EntityManager,
  planId: string,
  moves: readonly VersionedMove[],
): Promise<PlacementRow[]> =>
  moves.length === 0
    ? Promise.resolve([])
    : db.findBy(PlacementRow, { planId, sessionId: In(moves.map((m) => m.sessionId)) })

/** The lengths that such moves named, and that the sessions have already. */
export function standingLengths(
  agenda: Agenda,
  moves: readonly VersionedMove[],
): [sessionId: string, length: NonNullable<Standing['length']>][] {
  const sessions = new Map(agenda.sessions.map((s) => [s.id, s]))
  return moves.flatMap(({ sessionId, length }) => {
    if (!length) return []
    const { minutes, version } = sessions.get(sessionId)!
    return [[sessionId, { minutes, version }]]
  })
}
