import { Injectable } from '@nestjs/common'
import type { Host, MappingsCommand } from '@roundtable/contracts'
import { Changes } from '../../platform/database/change'
import type { Actor } from '../../platform/http/actor'
import type { Outcome } from '../../platform/http/outcome'
import { HostMappingRow } from './host-mapping.entity'
import { readHostPage } from './read-host-page'

/** POST /api/host/mappings: what words of the host's timetable mean, for every file that is read from now on. */
@Injectable()
export class MapHost {
  constructor(private readonly changes: Changes) {}

  async run(actor: Actor, command: MappingsCommand): Promise<Outcome<Host>> {
    const { commandId: id, mappings } = command
    return this.changes.answer(actor, { id, body: command }, async (w) => {
      await w.lockPlan()
      const at = new Date()
      // Of two that speak of the same words, the later one counts.
      const byClue = new Map(mappings.map((m) => [m.clue, { ...m, by: actor.name, at }]))
      await w.db.upsert(HostMappingRow, [...byClue.values()], ['clue'])
      for (const { clue, meaning } of byClue.values())
        w.audit({ action: 'host.map', subject: `host-mapping/${clue}`, after: meaning })
      w.tell('plan', 'plan-changed', { what: 'host', ids: [], commandId: id })
      return readHostPage(w.db)
    })
  }
}
