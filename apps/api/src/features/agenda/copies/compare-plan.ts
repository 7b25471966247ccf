import { Inject, Injectable } from '@nestjs/common'
import {
  clockOf,
  toEnginePlan,
  type ComparisonQuery,
  type CopyChange,
  type PlanComparison,
} from '@roundtable/contracts'
import { inZone, type ReleasedPlace } from '@roundtable/domain'
import { decideMoves, type Finding } from '@roundtable/scheduling'
import { DataSource } from 'typeorm'
import { READS } from '../../../platform/database/database.module'
import { readSeq } from '../../../platform/database/stream-seq'
import type { Actor } from '../../../platform/http/actor'
import { accepted, refused, type Outcome } from '../../../platform/http/outcome'
import { loadAgendaFor } from '../as-seen-by'
import { toWireFinding } from '../clash-refusal'
import { toEngineMoves } from '../decide-and-save'
import { noPlan, type Agenda } from '../load-agenda'
import { PlacementRow } from '../plan.entity'
import { toStanding } from '../plan.mapper'
import { readCopy, toSummary, type Copy } from './read-copies'

/** GET /api/plans/:id/comparison: what taking a copy over would do to the main plan as it stands now. */
@Injectable()
export class ComparePlan {
  constructor(@Inject(READS) private readonly reads: DataSource) {}

  run(
    { role }: Actor,
    planId: string,
    { leave = [] }: ComparisonQuery,
  ): Promise<Outcome<PlanComparison>> {
    return this.reads.transaction('REPEATABLE READ', async (db) => {
      const agenda = await loadAgendaFor(role, db)
      if (!agenda) return refused(noPlan)
      const copy = await readCopy(
        db,
        planId,
        agenda.sessions.map((s) => s.id),
      )
      if (!copy) return refused(noPlan)
      const main = await db.findBy(PlacementRow, { planId: agenda.id })
      const changes = changesOf(agenda, copy, new Map(main.map((row) => [row.sessionId, row])))
      const made = changes.filter(({ sessionId }) => !leave.includes(sessionId))
      return accepted({
        plan: toSummary(clockOf(agenda.event), copy.plan, copy.ways),
        seq: await readSeq(db, 'plan'),
        changes,
        elsewhere: elsewhereOf(agenda, copy),
        ...consequences(agenda, made),
      })
    })
  }
}

type Rows = ReadonlyMap<string, PlacementRow>

const neverPlaced = { version: 0, placement: null, changedBy: null, changedAt: null }

function changesOf(agenda: Agenda, copy: Copy, main: Rows): CopyChange[] {
  const clock = clockOf(agenda.event)
  const standing = (row: PlacementRow | undefined): CopyChange['main'] => {
    if (!row) return neverPlaced
    const { version, placement, changedBy, changedAt } = toStanding(clock, row)
    return { version, placement, changedBy, changedAt }
  }
  const place = placeIn(agenda)
  return copy.ways.changes.map(({ sessionId, kind, conflict }) => ({
    sessionId,
    kind,
    base: place(copy.base.get(sessionId)),
    main: standing(main.get(sessionId)),
    copy: standing(copy.rows.get(sessionId)),
    conflict,
  }))
}

/** Places as the wire has them: in the event's own zone. */
const placeIn = (agenda: Agenda) => {
  const clock = clockOf(agenda.event)
  return (place: ReleasedPlace | undefined) =>
    place ? { roomId: place.roomId, start: inZone(clock, new Date(place.start)) } : null
}

function elsewhereOf(agenda: Agenda, copy: Copy): PlanComparison['elsewhere'] {
  const now = new Map(agenda.placements.map((p) => [p.sessionId, p]))
  const place = placeIn(agenda)
  return copy.ways.elsewhere.map((sessionId) => ({
    sessionId,
    base: place(copy.base.get(sessionId)),
    main: place(now.get(sessionId)),
  }))
}

type Consequences = Pick<PlanComparison, 'gained' | 'lost' | 'refused' | 'people' | 'hosts'>

/** What the rules say of the main plan once these changes are made in it, and whom they concern. */
function consequences(agenda: Agenda, changes: readonly CopyChange[]): Consequences {
  const moves = changes.map(({ sessionId, copy }) => ({ sessionId, placement: copy.placement }))
  const verdict = decideMoves(toEnginePlan(agenda, Date.now()), toEngineMoves(agenda, moves))
  return {
    gained: verdict.added.map(toWireFinding),
    lost: verdict.removed.map(toWireFinding),
    refused: verdict.refused.map(toWireFinding),
    people: peopleOf(agenda, new Set(moves.map((m) => m.sessionId))),
    hosts: hostsOf(agenda, verdict.added, verdict.removed),
  }
}

/** Whoever has declined feels nothing of it. */
function peopleOf(agenda: Agenda, changed: ReadonlySet<string>): PlanComparison['people'] {
  const sessionsOf = new Map<string, string[]>()
  for (const session of agenda.sessions.filter((s) => changed.has(s.id)))
    for (const { personId, reply } of session.roles)
      if (reply !== 'declined')
        sessionsOf.set(personId, [...(sessionsOf.get(personId) ?? []), session.id])
  return agenda.people
    .flatMap(({ id }) => {
      const sessions = sessionsOf.get(id)
      return sessions ? { personId: id, sessions } : []
    })
    .toSorted((a, b) => b.sessions.length - a.sessions.length)
}

const bodyOf = (finding: Finding): unknown => 'bodyId' in finding && finding.bodyId

function hostsOf(
  agenda: Agenda,
  gained: readonly Finding[],
  lost: readonly Finding[],
): PlanComparison['hosts'] {
  return agenda.bodies
    .map(({ id }) => ({
      bodyId: id,
      gained: gained.filter((f) => bodyOf(f) === id).length,
      lost: lost.filter((f) => bodyOf(f) === id).length,
    }))
    .filter((host) => host.gained + host.lost > 0)
}
