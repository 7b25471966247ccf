import { Injectable } from '@nestjs/common'
import type { MovesAnswer, MovesCommand } from '@roundtable/contracts'
import { Changes } from '../../platform/database/change'
import { readSeq } from '../../platform/database/stream-seq'
import type { Actor } from '../../platform/http/actor'
import { accepted, refused, type Outcome } from '../../platform/http/outcome'
import { areVersioned, checkCommand, someoneElses, versionMissing } from './check-moves'
import { withSuggestions, type Clash } from './clash-refusal'
import { decideAndSave } from './decide-and-save'
import { loadAgenda, noEvent, noPlan } from './load-agenda'
import { changingMoves } from './still-moves'

/** The number of the fact comes with the commit; where there is none, that of the last one. */
type Answer = Omit<MovesAnswer, 'seq'> & { readonly seq?: number }

/** POST /api/plan/moves, /api/plans/:id/moves: a batch of moves, all or none (DESIGN 4, 5, 7). */
@Injectable()
export class MoveSessions {
  constructor(private readonly changes: Changes) {}

  async run(actor: Actor, command: MovesCommand, planId?: string): Promise<Outcome<MovesAnswer>> {
    const { moves } = command
    if (!areVersioned(moves)) return refused(versionMissing(moves))
    const misfit = someoneElses(actor, command) ?? checkCommand(command)
    if (misfit) return refused(misfit)
    const body = planId === undefined ? command : { planId, ...command }
    let clash: Clash | null = null
    const asked = { id: command.commandId, body }
    const done = await this.changes.run<Answer>(actor, asked, async (w) => {
      const mainId = await w.lockPlan()
      const agenda = await loadAgenda(w.db, planId)
      if (!agenda) return refused(planId === undefined ? noEvent : noPlan)
      const target = { agenda, main: agenda.id === mainId }
      const decided = await decideAndSave(w, actor, target, { ...command, moves }, (found) => {
        clash = found
      })
      if (!decided.ok || changingMoves(agenda, moves).length > 0) return decided
      return w.unchanged({ ...decided.value, seq: await readSeq(w.db, 'plan') })
    })
    if (!done.ok) return refused(withSuggestions(done.refusal, clash))
    const { value, seqs } = done.value
    return accepted({ ...value, seq: seqs.plan ?? value.seq ?? 0 })
  }
}
