import type { Plan } from '@roundtable/contracts'
import type { EntityManager } from 'typeorm'
import { groupBy } from '../../platform/group-by'
import type { Refusal } from '../../platform/http/problem'
import { readHost } from '../host/read-host'
import { readPeople } from '../people/read-people'
import { readRooms } from '../venue/read-rooms'
import { PlacementRow, PlanRow, WaiverRow } from './plan.entity'
import { toPlacement, toSession, toWaiver } from './plan.mapper'
import { readEvent, type EventInTime } from './read-event'
import { SessionFocusAreaRow, SessionRoleRow, SessionRow } from './session.entity'

/** The draft as it travels, without what is derived from it or stands beside it. */
export type Agenda = Omit<Plan, 'seq' | 'findings' | 'release'>

/** What every use case answers before an event was set up. */
export const noEvent: Refusal = {
  word: 'not-found',
  detail: 'No event has been set up here yet.',
}

/**
 * The main plan with everything its rules look at. Null before an event was set up. The number of
 * queries does not depend on the number of rows; the caller's transaction decides what they see.
 */
export async function loadAgenda(db: EntityManager): Promise<Agenda | null> {
  const inTime = await readEvent(db)
  const plan = await db.findOneBy(PlanRow, { main: true })
  if (!inTime || !plan) return null
  const { clock, event } = inTime
  const host = await readHost(db, clock)
  return {
    id: plan.id,
    name: plan.name,
    event,
    rooms: await readRooms(db, clock),
    people: await readPeople(db, clock),
    bodies: host.bodies,
    hostRevision: host.revision,
    hostMeetings: host.meetings,
    hostBreaks: host.breaks,
    ...(await readSessions(db, inTime, plan.id)),
    waivers: (await db.find(WaiverRow, { order: { id: 'ASC' } })).map((w) => toWaiver(clock, w)),
  }
}

async function readSessions(
  db: EntityManager,
  { clock }: EventInTime,
  planId: string,
): Promise<Pick<Plan, 'sessions' | 'placements'>> {
  const sessions = await db.find(SessionRow, { order: { code: 'ASC' } })
  const focusAreas = await db.find(SessionFocusAreaRow)
  const roles = await db.find(SessionRoleRow, { order: { position: 'ASC', personId: 'ASC' } })
  const placements = await db.find(PlacementRow, {
    where: { planId },
    order: { start: 'ASC', sessionId: 'ASC' },
  })
  const focusAreasOf = groupBy(focusAreas, (f) => f.sessionId)
  const rolesOf = groupBy(roles, (r) => r.sessionId)
  const versions = new Map(placements.map((p) => [p.sessionId, p.version]))
  return {
    sessions: sessions.map((session) => {
      const { id } = session
      const rows = { session, focusAreas: focusAreasOf(id), roles: rolesOf(id) }
      return toSession(clock, rows, versions.get(id) ?? 0)
    }),
    placements: placements.flatMap((row) => toPlacement(clock, row) ?? []),
  }
}
