import {
  clockOf,
  toEnginePlan,
  toPlacement,
  type Move,
  type MovesAnswer,
  type Standing,
} from '@roundtable/contracts'
import { applyMoves, evaluate, refusals } from '@roundtable/scheduling'
import type { EntityManager } from 'typeorm'
import type { Writer } from '../../platform/database/change'
import type { Actor } from '../../platform/http/actor'
import { accepted, refused, type Outcome } from '../../platform/http/outcome'
import { checkAgainst, checkLengths, type Batch, type VersionedMove } from './check-moves'
import { clashRefusal, toWireFinding, type Clash } from './clash-refusal'
import { tellCopyMoved } from './copies/tell-copy'
import { saveLengths, withLengths } from './lengths'
import type { Agenda } from './load-agenda'
import type { PlacementRow } from './plan.entity'
import { toStanding } from './plan.mapper'
import { saveOccupancy, savePlacements } from './save-placements'
import { staleMoves, staleRefusal } from './stale-moves'
import { changingMoves, readStanding, standingLengths } from './still-moves'

/** The plan that the moves are made in; only the main one has occupancy (DESIGN 5). */
export interface Target {
  readonly agenda: Agenda
  readonly main: boolean
}

/** Judges a batch by the engine and saves it. The caller holds the plan's lock; a clash is told besides. */
export async function decideAndSave(
  w: Writer,
  actor: Actor,
  { agenda, main }: Target,
  batch: Batch,
  onClash: (clash: Clash) => void,
): Promise<Outcome<Omit<MovesAnswer, 'seq'>>> {
  const { moves } = batch
  const misfit = (main ? null : checkLengths(moves)) ?? checkAgainst(agenda, moves)
  if (misfit) return refused(misfit)
  const stale = staleMoves(agenda, moves)
  if (stale.length > 0) return refused(await staleRefusal(w.db, agenda, stale))

  const now = Date.now()
  const longer = withLengths(agenda, moves)
  const before = toEnginePlan(agenda, now)
  const findings = evaluate(applyMoves(before, toEngineMoves(agenda, moves)))
  const refusing = refusals(evaluate(before), findings)
  if (refusing.length > 0) {
    const clash = { agenda: longer, plan: toEnginePlan(longer, now), moves, refused: refusing }
    onClash(clash)
    return refused(clashRefusal(clash))
  }

  const placements = await save(w, actor, { agenda, main }, longer, batch)
  return accepted({ placements, findings: findings.map(toWireFinding) })
}

/**
 * Writes and tells what changes; where a session stands already as it was asked for, it keeps its version. Answers where
 * all of them stand.
 */
async function save(
  w: Writer,
  actor: Actor,
  { agenda, main }: Target,
  longer: Agenda,
  batch: Batch,
): Promise<Standing[]> {
  const changing = changingMoves(agenda, batch.moves)
  const still = batch.moves.filter((move) => !changing.includes(move))
  const rows = await savePlacements(w.db, agenda.id, actor.name, changing)
  const lengths = main ? await saveMain(w.db, actor, longer, changing, rows) : none
  const placements = rows.map((row) => standingOf(agenda, row, lengths))
  if (changing.length > 0) {
    if (main) tellMoved(w, agenda, batch, placements)
    else await tellCopyMoved(w, actor, agenda, batch, placements)
  }
  const known = new Map(standingLengths(agenda, still))
  const stood = (await readStanding(w.db, agenda.id, still)).map((row) =>
    standingOf(agenda, row, known),
  )
  const all = new Map([...placements, ...stood].map((standing) => [standing.sessionId, standing]))
  return batch.moves.flatMap(({ sessionId }) => all.get(sessionId) ?? [])
}

type Lengths = Awaited<ReturnType<typeof saveLengths>>
const none: Lengths = new Map()

/** Lengths, and the occupancy of places and lengths; `agenda` is as long as the moves make it. */
async function saveMain(
  db: EntityManager,
  actor: Actor,
  agenda: Agenda,
  moves: readonly VersionedMove[],
  rows: readonly PlacementRow[],
): Promise<Lengths> {
  const lengths = await saveLengths(db, actor.name, moves)
  await saveOccupancy(db, agenda, rows)
  return lengths
}

function standingOf(agenda: Agenda, row: PlacementRow, lengths: Lengths): Standing {
  const standing = toStanding(clockOf(agenda.event), row)
  const length = lengths.get(row.sessionId)
  return length ? { ...standing, length } : standing
}

export const toEngineMoves = (agenda: Agenda, moves: readonly Move[]) => {
  const clock = clockOf(agenda.event)
  return moves.map(({ sessionId, placement, length }) => ({
    sessionId,
    placement: placement && toPlacement(clock, placement),
    minutes: length?.minutes,
  }))
}

/**
 * One audit line per session (I-15), one fact for the batch: it was one change. Whoever has a session open that
 * became longer or shorter hears besides that it changed.
 */
function tellMoved(w: Writer, agenda: Agenda, batch: Batch, placements: Standing[]): void {
  const before = new Map(agenda.placements.map((p) => [p.sessionId, p]))
  const sessions = new Map(agenda.sessions.map((s) => [s.id, s]))
  const reason = batch.reason ?? null
  for (const { sessionId, version, placement, length } of placements) {
    const was = before.get(sessionId)
    const { minutes, version: sessionVersion } = sessions.get(sessionId)!
    w.audit({
      action: 'session.move',
      subject: `session/${sessionId}`,
      before: {
        version: version - 1,
        placement: was ? { roomId: was.roomId, start: was.start } : null,
        ...(length ? { length: { minutes, version: sessionVersion } } : {}),
      },
      after: { version, placement, ...(length ? { length } : {}) },
      reason,
    })
  }
  const { commandId } = batch
  w.tell('plan', 'sessions-moved', { placements, reason, commandId })
  const ids = placements.filter(({ length }) => length).map(({ sessionId }) => sessionId)
  if (ids.length > 0) w.tell('plan', 'plan-changed', { what: 'session', ids, commandId })
}
