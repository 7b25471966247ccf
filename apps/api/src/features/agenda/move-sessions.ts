import { Injectable } from '@nestjs/common'
import type { MovesAnswer, MovesCommand } from '@roundtable/contracts'
import { Changes } from '../../platform/database/change'
import type { Actor } from '../../platform/http/actor'
import { accepted, refused, type Outcome } from '../../platform/http/outcome'
import { areVersioned, checkCommand, someoneElses, versionMissing } from './check-moves'
import { withSuggestions, type Clash } from './clash-refusal'
import { decideAndSave } from './decide-and-save'
import { loadAgenda, noEvent, noPlan } from './load-agenda'

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
    const done = await this.changes.run(actor, { id: command.commandId, body }, async (w) => {
      const mainId = await w.lockPlan()
      const agenda = await loadAgenda(w.db, planId)
      if (!agenda) return refused(planId === undefined ? noEvent : noPlan)
      const target = { agenda, main: agenda.id === mainId }
      return decideAndSave(w, actor, target, { ...command, moves }, (found) => {
        clash = found
      })
    })
    if (done.ok) return accepted({ ...done.value.value, seq: done.value.seqs.plan ?? 0 })
    return refused(withSuggestions(done.refusal, clash))
  }
}
