import type { Plan } from '@roundtable/contracts'
import type { EntityManager } from 'typeorm'
import { groupBy } from '../../platform/group-by'
import type { Refusal } from '../../platform/http/problem'
import { readHost } from '../host/read-host'
import { readPeople } from '../people/read-people'
import { publicPlaces } from '../programme/current-release'
import { readRooms } from '../venue/read-rooms'
import { readVenue } from '../venue/read-venue'
import { FocusAreaPriorityRow, FocusAreaRow, ItuPriorityRow } from './event.entity'
import { PlacementRow, PlanRow, RulePolicyRow, WaiverRow } from './plan.entity'
import { toPlacement, toSession, toWaiver } from './plan.mapper'
import { readEvent, type EventInTime } from './read-event'
import {
  SessionFocusAreaRow,
  SessionRelationRow,
  SessionRoleRow,
  SessionRow,
  SessionUseRow,
} from './session.entity'

/** The draft as it travels, without what is derived from it or stands beside it. */
export type Agenda = Omit<Plan, 'seq' | 'findings'>

/** What every use case answers before an event was set up. */
export const noEvent: Refusal = {
  word: 'not-found',
  detail: 'No event has been set up here yet.',
}

/** What every use case answers of a plan that is not there, whether it never was or is over. */
export const noPlan: Refusal = {
  word: 'not-found',
  detail: 'There is nothing at this address.',
}

/**
 * A plan with everything its rules look at: the main one, or the one named. Null before an event was set up, or if
 * there is no such plan. The number of
 * queries does not depend on the number of rows; the caller's transaction decides what they see.
 */
export async function loadAgenda(db: EntityManager, planId?: string): Promise<Agenda | null> {
  const inTime = await readEvent(db)
  const plan = await db.findOneBy(PlanRow, planId === undefined ? { main: true } : { id: planId })
  if (!inTime || !plan) return null
  const { clock, event } = inTime
  const host = await readHost(db, clock)
  const days = { first: event.days[0]!.date, last: event.days.at(-1)!.date }
  return {
    id: plan.id,
    name: plan.name,
    event,
    ...(await readTaxonomy(db)),
    ...(await readVenue(db)),
    rooms: await readRooms(db, clock),
    people: await readPeople(db, clock, days),
    bodies: host.bodies,
    hostRevision: host.revision,
    hostMeetings: host.meetings,
    hostBreaks: host.breaks,
    ...(await readSessions(db, inTime, plan.id)),
    relations: await db.find(SessionRelationRow, { order: { kind: 'ASC', a: 'ASC', b: 'ASC' } }),
    waivers: (await db.find(WaiverRow, { order: { id: 'ASC' } })).map((w) => toWaiver(clock, w)),
    policy: await db.find(RulePolicyRow, { order: { rule: 'ASC' } }),
    release: await publicPlaces(db),
  }
}

/** Focus areas with the ITU-D priorities they are tied to (R6). Three queries. */
export async function readTaxonomy(
  db: EntityManager,
): Promise<Pick<Plan, 'focusAreas' | 'priorities'>> {
  const areas = await db.find(FocusAreaRow, { order: { position: 'ASC' } })
  const priorities = await db.find(ItuPriorityRow, { order: { position: 'ASC', key: 'ASC' } })
  const ties = await db.find(FocusAreaPriorityRow, { order: { priority: 'ASC' } })
  return {
    focusAreas: areas.map(({ key, name }) => ({
      key: key as Plan['focusAreas'][number]['key'],
      name,
      priorities: ties.filter((t) => t.focusArea === key).map((t) => t.priority),
    })),
    priorities: priorities.map(({ key, name }) => ({ key, name })),
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
  const uses = await db.find(SessionUseRow, { order: { poolId: 'ASC' } })
  const placements = await db.find(PlacementRow, {
    where: { planId },
    order: { start: 'ASC', sessionId: 'ASC' },
  })
  const focusAreasOf = groupBy(focusAreas, (f) => f.sessionId)
  const rolesOf = groupBy(roles, (r) => r.sessionId)
  const usesOf = groupBy(uses, (u) => u.sessionId)
  const versions = new Map(placements.map((p) => [p.sessionId, p.version]))
  return {
    sessions: sessions.map((session) => {
      const { id } = session
      const rows = { session, focusAreas: focusAreasOf(id), roles: rolesOf(id), uses: usesOf(id) }
      return toSession(clock, rows, versions.get(id) ?? 0)
    }),
    placements: placements.flatMap((row) => toPlacement(clock, row) ?? []),
  }
}
