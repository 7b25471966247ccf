import { Injectable } from '@nestjs/common'
import {
  clockOf,
  toEnginePlan,
  toPlacement,
  type Move,
  type MovesAnswer,
  type MovesCommand,
  type Standing,
} from '@roundtable/contracts'
import { decideMoves, evaluate } from '@roundtable/scheduling'
import type { EntityManager } from 'typeorm'
import { Changes, type Writer } from '../../platform/database/change'
import type { Actor } from '../../platform/http/actor'
import { accepted, refused, type Outcome } from '../../platform/http/outcome'
import {
  areVersioned,
  checkAgainst,
  checkCommand,
  someoneElses,
  versionMissing,
  type VersionedMove,
} from './check-moves'
import { clashRefusal, toWireFinding, withSuggestions, type Clash } from './clash-refusal'
import { saveLengths, withLengths } from './lengths'
import { loadAgenda, noEvent, type Agenda } from './load-agenda'
import { toStanding } from './plan.mapper'
import { saveOccupancy, savePlacements } from './save-placements'
import { staleMoves, staleRefusal } from './stale-moves'

/** POST /api/plan/moves: a batch of moves, all or none (DESIGN 4, 5, 7). */
@Injectable()
export class MoveSessions {
  constructor(private readonly changes: Changes) {}

  async run(actor: Actor, command: MovesCommand): Promise<Outcome<MovesAnswer>> {
    const { moves } = command
    if (!areVersioned(moves)) return refused(versionMissing(moves))
    const misfit = someoneElses(actor, command) ?? checkCommand(command)
    if (misfit) return refused(misfit)
    let clash: Clash | null = null
    const done = await this.changes.run(actor, { id: command.commandId, body: command }, (w) =>
      decideAndSave(w, actor, { ...command, moves }, (found) => {
        clash = found
      }),
    )
    if (done.ok) return accepted({ ...done.value.value, seq: done.value.seqs.plan ?? 0 })
    return refused(withSuggestions(done.refusal, clash))
  }
}

type Command = MovesCommand & { readonly moves: readonly VersionedMove[] }

async function decideAndSave(
  w: Writer,
  actor: Actor,
  command: Command,
  onClash: (clash: Clash) => void,
): Promise<Outcome<Omit<MovesAnswer, 'seq'>>> {
  await w.lockPlan()
  const agenda = await loadAgenda(w.db)
  if (!agenda) return refused(noEvent)
  const { moves } = command
  const misfit = checkAgainst(agenda, moves)
  if (misfit) return refused(misfit)
  const stale = staleMoves(agenda, moves)
  if (stale.length > 0) return refused(await staleRefusal(w.db, agenda, stale))

  const now = Date.now()
  const longer = withLengths(agenda, moves)
  const verdict = decideMoves(toEnginePlan(agenda, now), toEngineMoves(agenda, moves))
  if (verdict.refused.length > 0) {
    const clash = {
      agenda: longer,
      plan: toEnginePlan(longer, now),
      moves,
      refused: verdict.refused,
    }
    onClash(clash)
    return refused(clashRefusal(clash))
  }

  const placements = await save(w.db, actor, longer, moves)
  tell(w, agenda, command, placements)
  return accepted({ placements, findings: evaluate(verdict.after).map(toWireFinding) })
}

/** Places, lengths and the occupancy of both; `agenda` is as long as the moves make it. */
async function save(
  db: EntityManager,
  actor: Actor,
  agenda: Agenda,
  moves: readonly VersionedMove[],
): Promise<Standing[]> {
  const rows = await savePlacements(db, agenda.id, actor.name, moves)
  const lengths = await saveLengths(db, actor.name, moves)
  await saveOccupancy(db, agenda, rows)
  return rows.map((row) => {
    const standing = toStanding(clockOf(agenda.event), row)
    const length = lengths.get(row.sessionId)
    return length ? { ...standing, length } : standing
  })
}

const toEngineMoves = (agenda: Agenda, moves: readonly Move[]) => {
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
function tell(w: Writer, agenda: Agenda, command: Command, placements: Standing[]): void {
  const before = new Map(agenda.placements.map((p) => [p.sessionId, p]))
  const sessions = new Map(agenda.sessions.map((s) => [s.id, s]))
  const reason = command.reason ?? null
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
  const { commandId } = command
  w.tell('plan', 'sessions-moved', { placements, reason, commandId })
  const ids = placements.filter(({ length }) => length).map(({ sessionId }) => sessionId)
  if (ids.length > 0) w.tell('plan', 'plan-changed', { what: 'session', ids, commandId })
}
