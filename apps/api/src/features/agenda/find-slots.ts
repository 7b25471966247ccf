import { Inject, Injectable } from '@nestjs/common'
import {
  clockOf,
  toEnginePlan,
  type Session,
  type SlotsAnswer,
  type SlotsQuery,
} from '@roundtable/contracts'
import { toMinutes } from '@roundtable/domain'
import { compile, freeSlots, type Placement } from '@roundtable/scheduling'
import { DataSource } from 'typeorm'
import { READS } from '../../platform/database/database.module'
import type { Actor } from '../../platform/http/actor'
import { accepted, refused, type Outcome } from '../../platform/http/outcome'
import { loadAgendaFor } from './as-seen-by'
import { toWireSlot } from './clash-refusal'
import { noPlan, type Agenda } from './load-agenda'

/** GET /api/plan/sessions/:id/slots, and of any plan: the nearest places where the session could be put now, best first. */
@Injectable()
export class FindSlots {
  constructor(@Inject(READS) private readonly reads: DataSource) {}

  async run(
    { role }: Actor,
    sessionId: string,
    query: SlotsQuery,
    planId?: string,
  ): Promise<Outcome<SlotsAnswer>> {
    const agenda = await this.reads.transaction('REPEATABLE READ', (db) =>
      loadAgendaFor(role, db, planId),
    )
    if (!agenda && planId !== undefined) return refused(noPlan)
    const session = agenda?.sessions.find((s) => s.id === sessionId)
    if (!agenda || !session)
      return refused({ word: 'not-found', detail: 'The plan has no such session.' })
    const { roomId } = query
    if (roomId !== undefined && !agenda.rooms.some((room) => room.id === roomId))
      return refused({
        word: 'validation',
        detail: 'The plan has no such room.',
        errors: [{ pointer: '/roomId', code: 'unknown-room' }],
      })
    return accepted({ slots: search(agenda, session, query) })
  }
}

/** With a room, only there; with a time, nearest to it; else nearest to where the session stands. */
function search(agenda: Agenda, session: Session, query: SlotsQuery): SlotsAnswer['slots'] {
  const clock = clockOf(agenda.event)
  const plan = toEnginePlan(agenda, Date.now())
  const slots = freeSlots(compile(plan), session.id, {
    // Sessions start on whole minutes, whatever second somebody asks at.
    wish: wishOf(query, plan.placements[session.id], (at) => Math.floor(toMinutes(clock, at))),
    limit: query.limit,
    roomIds: query.roomId === undefined ? undefined : [query.roomId],
  })
  return slots.map((slot) => toWireSlot(clock, session.id, session.minutes, slot))
}

/** Null leaves the choice to the engine. A session in no room wishes for none. */
function wishOf(
  { near, roomId }: SlotsQuery,
  stands: Placement | undefined,
  minutes: (instant: string) => number,
): Placement | null {
  const start = near === undefined ? stands?.start : minutes(near)
  return start === undefined ? null : { roomId: roomId ?? stands?.roomId ?? '', start }
}
