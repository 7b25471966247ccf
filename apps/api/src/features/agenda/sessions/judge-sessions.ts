import {
  session as planSession,
  toEnginePlan,
  type SessionRecord,
  type WireFinding,
} from '@roundtable/contracts'
import { evaluate, refusals, type Finding, type Plan as EnginePlan } from '@roundtable/scheduling'
import { toWireFinding } from '../clash-refusal'
import type { Agenda } from '../load-agenda'
import { toRelation } from './relations'

/** A session before and after a command; null before: it is new. Its `placement` is the one it stands on afterwards. */
export interface Edit {
  readonly before: SessionRecord | null
  readonly after: SessionRecord
}

export interface Judgement {
  /** Why the edits cannot stand; empty: they can. */
  readonly refused: Finding[]
  readonly agenda: Agenda
  readonly plan: EnginePlan
  /** Everything the rules say afterwards. */
  readonly findings: Finding[]
}

/** The agenda with these sessions as their records say; a record without a place takes its session off the board. */
function withRecords(agenda: Agenda, records: readonly SessionRecord[]): Agenda {
  const ids = new Set(records.map((r) => r.id))
  const off = new Set(records.filter((r) => r.placement === null).map((r) => r.id))
  const relations = new Map(
    records
      .flatMap((r) => r.relations.map((own) => toRelation(r.id, own)))
      .map((relation) => [`${relation.kind} ${relation.a} ${relation.b}`, relation]),
  )
  return {
    ...agenda,
    sessions: [
      ...agenda.sessions.filter((s) => !ids.has(s.id)),
      ...records.map((r) => planSession.parse(r)),
    ],
    placements: agenda.placements.filter((p) => !off.has(p.sessionId)),
    relations: [
      ...agenda.relations.filter(({ a, b }) => !ids.has(a) && !ids.has(b)),
      ...relations.values(),
    ],
  }
}

/** Who declines is a fact about the world: whatever follows from it is no new clash of the command (DESIGN 4). */
function withdrawn({ before, after }: Edit): SessionRecord[] {
  if (!before) return []
  const declined = new Set(
    after.roles.filter((role) => role.reply === 'declined').map((role) => role.personId),
  )
  const roles = before.roles.map((role) =>
    declined.has(role.personId) ? { ...role, reply: 'declined' as const } : role,
  )
  return [{ ...before, roles }]
}

/** Nobody can create a clash: refused is what blocks a move afterwards and did not before (DESIGN 4, I-01, I-02). */
export function judge(agenda: Agenda, edits: readonly Edit[], now: number): Judgement {
  const afterwards = withRecords(
    agenda,
    edits.map((edit) => edit.after),
  )
  const plan = toEnginePlan(afterwards, now)
  const findings = evaluate(plan)
  const before = evaluate(toEnginePlan(withRecords(agenda, edits.flatMap(withdrawn)), now))
  return { refused: refusals(before, findings), agenda: afterwards, plan, findings }
}

/** What the rules say of one session. */
export const findingsOf = (id: string, findings: readonly Finding[]): WireFinding[] =>
  findings.filter((f) => f.sessions.includes(id)).map(toWireFinding)
