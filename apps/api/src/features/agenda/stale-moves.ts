import { clockOf, type Session, type StaleStanding } from '@roundtable/contracts'
import { toMinutes } from '@roundtable/domain'
import { In, type EntityManager } from 'typeorm'
import type { Refusal } from '../../platform/http/problem'
import type { VersionedMove } from './check-moves'
import type { Agenda } from './load-agenda'
import { namesOf, type Names } from './names'
import { PlacementRow } from './plan.entity'
import { toStanding } from './plan.mapper'

/** The moves that were decided on another version than the one that stands (I-04). */
export function staleMoves(agenda: Agenda, moves: readonly VersionedMove[]): VersionedMove[] {
  const sessions = new Map(agenda.sessions.map((s) => [s.id, s]))
  return moves.filter((move) => {
    const now = sessions.get(move.sessionId)
    return isMoved(move, now) || isChanged(move, now)
  })
}

type Versions = Pick<Session, 'version' | 'placementVersion'>

const isMoved = (move: VersionedMove, now: Versions | undefined): boolean =>
  move.expectedVersion !== now?.placementVersion

const isChanged = ({ length }: VersionedMove, now: Versions | undefined): boolean =>
  length !== undefined && length.expectedVersion !== now?.version

/** 412: where the sessions stand now, and who put them there. */
export async function staleRefusal(
  db: EntityManager,
  agenda: Agenda,
  moves: readonly VersionedMove[],
): Promise<Refusal> {
  const clock = clockOf(agenda.event)
  const ids = moves.map((move) => move.sessionId)
  const rows = await db.findBy(PlacementRow, { planId: agenda.id, sessionId: In(ids) })
  const standings = new Map(rows.map((row) => [row.sessionId, toStanding(clock, row)]))
  const sessions = new Map(agenda.sessions.map((s) => [s.id, s]))
  const current = moves.map(({ sessionId, length }): StaleStanding => {
    const standing = standings.get(sessionId) ?? neverPlaced(sessionId)
    const { minutes, version } = sessions.get(sessionId)!
    return length ? { ...standing, length: { minutes, version } } : standing
  })
  const names = namesOf(agenda)
  const at = (instant: string) => names.time(toMinutes(clock, instant))
  const said = current
    .slice(0, 3)
    .map((standing, i) =>
      isMoved(moves[i]!, sessions.get(standing.sessionId))
        ? sentence(names, at, standing)
        : `${names.session(standing.sessionId)} was changed meanwhile; it takes ${standing.length!.minutes} minutes.`,
    )
  return { word: 'stale', detail: `${said.join(' ')} Nothing was changed.`, current }
}

const neverPlaced = (sessionId: string): StaleStanding => ({
  sessionId,
  version: 0,
  placement: null,
  changedBy: null,
  changedAt: null,
})

function sentence(names: Names, at: (instant: string) => string, now: StaleStanding): string {
  const session = names.session(now.sessionId)
  if (now.changedAt === null) return `${session} has never been placed.`
  const change = now.placement
    ? `was put in ${names.place(now.placement)}`
    : 'was taken off the board'
  return `${session} ${change} by ${now.changedBy}, on ${at(now.changedAt)}.`
}
