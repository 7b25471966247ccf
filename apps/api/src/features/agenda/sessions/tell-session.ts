import { clockOf, type SessionRecord } from '@roundtable/contracts'
import type { Writer } from '../../../platform/database/change'
import type { Agenda } from '../load-agenda'
import type { PlacementRow } from '../plan.entity'
import { toStanding } from '../plan.mapper'
import type { Edit } from './judge-sessions'
import { relatedAnew } from './relations'
import { pickFields, type FieldName } from './session-fields'

interface Command {
  readonly commandId: string
  readonly reason?: string | undefined
}

/**
 * One audit line with what changed and nothing else (I-15), one fact. Answers the other sessions whose relations
 * changed with it: they have a line of their own.
 */
export function tellSession(
  w: Writer,
  { before, after }: Edit & { readonly before: SessionRecord },
  changed: readonly FieldName[],
  { commandId, reason }: Command,
): string[] {
  w.audit({
    action: 'session.change',
    subject: `session/${after.id}`,
    before: { version: before.version, ...pickFields(before, changed) },
    after: { version: after.version, ...pickFields(after, changed) },
    reason: reason ?? null,
  })
  const related = tellRelated(w, after.id, { before: before.relations, after: after.relations })
  w.tell('plan', 'plan-changed', { what: 'session', ids: [after.id, ...related], commandId })
  return related
}

type Relations = SessionRecord['relations']

/** A line for every session at the other end of a relation that came or went. */
export function tellRelated(
  w: Writer,
  id: string,
  { before, after }: { before: Relations; after: Relations },
): string[] {
  const related = relatedAnew(before, after)
  const kinds = (relations: Relations, other: string) =>
    relations.filter((r) => r.sessionId === other).map((r) => r.kind)
  for (const other of related)
    w.audit({
      action: 'session.relate',
      subject: `session/${other}`,
      before: { to: id, as: kinds(before, other) },
      after: { to: id, as: kinds(after, other) },
    })
  return related
}

/** That a session left the board is told as any other move is. */
export function tellTakenOff(
  w: Writer,
  agenda: Agenda,
  before: SessionRecord,
  row: PlacementRow,
  { commandId, reason }: Command,
): void {
  const standing = toStanding(clockOf(agenda.event), row)
  w.audit({
    action: 'session.move',
    subject: `session/${before.id}`,
    before: { version: before.placementVersion, placement: before.placement },
    after: { version: standing.version, placement: null },
    reason: reason ?? null,
  })
  w.tell('plan', 'sessions-moved', { placements: [standing], reason: reason ?? null, commandId })
}
