import type { Standing } from '@roundtable/contracts'
import type { Writer } from '../../../platform/database/change'
import type { Actor } from '../../../platform/http/actor'
import type { Batch } from '../check-moves'
import type { Agenda } from '../load-agenda'

const raiseSql = `
  UPDATE plan SET version = version + 1, changed_by = $2, changed_at = clock_timestamp() WHERE id = $1`

/** A copy is one version up with everything that happens in it: whoever drops it has seen all of it (I-04). */
export async function tellCopyMoved(
  w: Writer,
  actor: Actor,
  agenda: Agenda,
  { commandId, reason }: Batch,
  placements: readonly Standing[],
): Promise<void> {
  await w.db.query(raiseSql, [agenda.id, actor.name])
  const was = new Map(agenda.placements.map((p) => [p.sessionId, p]))
  const place = (sessionId: string) => {
    const before = was.get(sessionId)
    return before ? { roomId: before.roomId, start: before.start } : null
  }
  w.audit({
    action: 'copy.move',
    subject: `plan/${agenda.id}`,
    before: placements.map(({ sessionId }) => ({ sessionId, placement: place(sessionId) })),
    after: placements.map(({ sessionId, placement }) => ({ sessionId, placement })),
    reason: reason ?? null,
  })
  tellCopy(w, agenda.id, commandId)
}

export const tellCopy = (w: Writer, planId: string, commandId: string): void =>
  w.tell('plan', 'copy-changed', { planId, commandId })
