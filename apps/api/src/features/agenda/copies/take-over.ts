import { Injectable } from '@nestjs/common'
import type { MovesAnswer, Problem, TakeOverCommand } from '@roundtable/contracts'
import { Changes, type Writer } from '../../../platform/database/change'
import type { Actor } from '../../../platform/http/actor'
import { accepted, refused, type Outcome } from '../../../platform/http/outcome'
import type { Refusal } from '../../../platform/http/problem'
import type { VersionedMove } from '../check-moves'
import { withSuggestions, type Clash } from '../clash-refusal'
import { decideAndSave } from '../decide-and-save'
import { loadAgenda, noPlan, type Agenda } from '../load-agenda'
import { PlanRow } from '../plan.entity'
import { staleMoves, staleRefusal } from '../stale-moves'
import { readCopy, type Copy } from './read-copies'
import { tellCopy } from './tell-copy'

/** POST /api/plans/:id/take-over: the moves of a copy as one batch of the main plan, checked like any; the copy ends. */
@Injectable()
export class TakeOver {
  constructor(private readonly changes: Changes) {}

  async run(actor: Actor, id: string, command: TakeOverCommand): Promise<Outcome<MovesAnswer>> {
    const misfit = check(command)
    if (misfit) return refused(misfit)
    const body = { takeOver: id, ...command }
    let clash: Clash | null = null
    const done = await this.changes.run(actor, { id: command.commandId, body }, (w) =>
      takeOver(w, actor, id, command, (found) => {
        clash = found
      }),
    )
    if (done.ok) return accepted({ ...done.value.value, seq: done.value.seqs.plan ?? 0 })
    return refused(withSuggestions(done.refusal, clash))
  }
}

type Choice = TakeOverCommand['sessions'][number]

const wrong = (
  sessions: readonly Choice[],
  field: string,
  code: string,
  isWrong: (choice: Choice, i: number) => boolean,
): NonNullable<Problem['errors']> =>
  sessions.flatMap((choice, i) =>
    isWrong(choice, i) ? { pointer: `/sessions/${i}/${field}`, code } : [],
  )

/** What is wrong with a command whatever the plans. */
function check({ sessions }: TakeOverCommand): Refusal | null {
  const missing = wrong(
    sessions,
    'expectedVersion',
    'required',
    (c) => c.expectedVersion === undefined,
  )
  if (missing.length > 0)
    return {
      word: 'precondition-required',
      detail:
        'Every session has to name the version of its placement that was compared. Nothing was changed.',
      errors: missing,
    }
  const ids = sessions.map((c) => c.sessionId)
  const twice = wrong(
    sessions,
    'sessionId',
    'session-named-twice',
    (c, i) => ids.indexOf(c.sessionId) !== i,
  )
  if (twice.length > 0)
    return {
      word: 'validation',
      detail: 'A session is chosen once. Nothing was changed.',
      errors: twice,
    }
  if (sessions.some((c) => c.take === 'copy')) return null
  return {
    word: 'validation',
    detail: 'Nothing of the copy is to be taken over. Nothing was changed.',
    errors: [{ pointer: '/sessions', code: 'nothing-taken' }],
  }
}

async function takeOver(
  w: Writer,
  actor: Actor,
  id: string,
  command: TakeOverCommand,
  onClash: (clash: Clash) => void,
): Promise<Outcome<Omit<MovesAnswer, 'seq'>>> {
  await w.lockPlan()
  const agenda = await loadAgenda(w.db)
  const copy =
    agenda &&
    (await readCopy(
      w.db,
      id,
      agenda.sessions.map((s) => s.id),
    ))
  if (!agenda || !copy) return refused(noPlan)
  const { commandId, reason } = command
  const compared = command.sessions.map(toMove(copy))
  const unlike = refuseUnknown(agenda, command) ?? (await refuseStale(w, agenda, copy, command))
  if (unlike) return refused(unlike)
  const moves = compared.filter((_, i) => command.sessions[i]!.take === 'copy')
  const batch = { commandId, reason, moves }
  const done = await decideAndSave(w, actor, { agenda, main: true }, batch, onClash)
  if (!done.ok) return done
  await w.db.delete(PlanRow, { id })
  const { name, madeBy } = copy.plan
  w.audit({
    action: 'copy.take-over',
    subject: `plan/${id}`,
    before: { name, madeBy },
    after: { moves: moves.length, left: compared.length - moves.length },
    reason: reason ?? null,
  })
  tellCopy(w, id, commandId)
  return done
}

function refuseUnknown(agenda: Agenda, { sessions }: TakeOverCommand): Refusal | null {
  const known = new Set(agenda.sessions.map((s) => s.id))
  const unknown = wrong(sessions, 'sessionId', 'unknown-session', (c) => !known.has(c.sessionId))
  if (unknown.length === 0) return null
  return {
    word: 'validation',
    detail: 'The plan has no such session. Nothing was changed.',
    errors: unknown,
  }
}

/** To where the copy has it, on the version of the main plan that was compared. */
const toMove =
  ({ rows }: Copy) =>
  ({ sessionId, expectedVersion = 0 }: Choice): VersionedMove => {
    const { roomId = null, start = null } = rows.get(sessionId) ?? {}
    const placement =
      roomId !== null && start !== null ? { roomId, start: start.toISOString() } : null
    return { sessionId, expectedVersion, placement }
  }

/** Where the sessions stand is told whatever the version. */
const noVersion = -1

/** What was compared is what there is: no session moved since in either plan, none came and none went (I-04). */
async function refuseStale(
  w: Writer,
  agenda: Agenda,
  copy: Copy,
  { sessions }: TakeOverCommand,
): Promise<Refusal | null> {
  const stale = staleMoves(agenda, sessions.map(toMove(copy)))
  if (stale.length > 0) return staleRefusal(w.db, agenda, stale)
  const versions = new Map(sessions.map((c) => [c.sessionId, c.copyVersion]))
  const changed = new Set(copy.ways.changes.map((c) => c.sessionId))
  const unlike = [...new Set([...changed, ...versions.keys()])].filter(
    (id) => !changed.has(id) || versions.get(id) !== (copy.rows.get(id)?.version ?? 0),
  )
  if (unlike.length === 0) return null
  const current = await staleRefusal(
    w.db,
    agenda,
    unlike.map((sessionId) => ({ sessionId, expectedVersion: noVersion, placement: null })),
  )
  const who = copy.plan.changedBy
  return {
    ...current,
    detail: `The copy was changed by ${who} since it was compared. Nothing was changed.`,
  }
}
