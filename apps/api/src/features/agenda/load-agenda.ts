import type { Plan } from '@roundtable/contracts'
import type { EventClock } from '@roundtable/domain'
import type { EntityManager } from 'typeorm'
import { readTables, table, type RowsOf } from '../../platform/database/read-tables'
import { groupBy } from '../../platform/group-by'
import type { Refusal } from '../../platform/http/problem'
import { hostTables, toHost } from '../host/read-host'
import { peopleTables, toPeople } from '../people/read-people'
import { publicPlaces } from '../programme/current-release'
import { roomTables, toRooms } from '../venue/read-rooms'
import { toVenue, venueTables } from '../venue/read-venue'
import { FocusAreaPriorityRow, FocusAreaRow, ItuPriorityRow } from './event.entity'
import { PlacementRow, PlanRow, RulePolicyRow, WaiverRow } from './plan.entity'
import { planColumns, toPlacement, toSession, toWaiver } from './plan.mapper'
import { eventTables, inTimeOf } from './read-event'
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

const taxonomyTables = {
  areas: table(FocusAreaRow, { order: ['position'] }),
  priorities: table(ItuPriorityRow, { order: ['position', 'key'] }),
  ties: table(FocusAreaPriorityRow, { order: ['priority'] }),
}

const sessionTables = (planId: string) => ({
  sessions: table(SessionRow, { columns: planColumns, order: ['code'] }),
  inAreas: table(SessionFocusAreaRow),
  roles: table(SessionRoleRow, { order: ['position', 'personId'] }),
  uses: table(SessionUseRow, { order: ['poolId'] }),
  placements: table(PlacementRow, { where: { planId }, order: ['start', 'sessionId'] }),
})

const ruleTables = {
  relations: table(SessionRelationRow, { order: ['kind', 'a', 'b'] }),
  waivers: table(WaiverRow, { order: ['id'] }),
  policy: table(RulePolicyRow, { order: ['rule'] }),
}

/**
 * A plan with everything its rules look at: the main one, or the one named. Null before an event was set up, or if
 * there is no such plan. Three queries, however many rows there are; the caller's transaction decides what they see.
 */
export async function loadAgenda(db: EntityManager, planId?: string): Promise<Agenda | null> {
  const plan = await db.findOneBy(PlanRow, planId === undefined ? { main: true } : { id: planId })
  if (!plan) return null
  const rows = await readTables(db, {
    ...eventTables,
    ...taxonomyTables,
    ...venueTables,
    ...roomTables,
    ...peopleTables,
    ...hostTables,
    ...sessionTables(plan.id),
    ...ruleTables,
  })
  const inTime = inTimeOf(rows)
  if (!inTime) return null
  const { clock, event } = inTime
  const host = toHost(clock, rows)
  const days = { first: event.days[0]!.date, last: event.days.at(-1)!.date }
  return {
    id: plan.id,
    name: plan.name,
    event,
    ...toTaxonomy(rows),
    ...toVenue(rows),
    rooms: toRooms(clock, rows),
    people: toPeople(clock, days, rows),
    bodies: host.bodies,
    hostRevision: host.revision,
    hostMeetings: host.meetings,
    hostBreaks: host.breaks,
    ...toSessions(clock, rows),
    relations: rows.relations,
    waivers: rows.waivers.map((waiver) => toWaiver(clock, waiver)),
    policy: rows.policy,
    release: await publicPlaces(db),
  }
}

type Taxonomy = Pick<Plan, 'focusAreas' | 'priorities'>

/** Focus areas with the ITU-D priorities they are tied to (R6). One query. */
export const readTaxonomy = async (db: EntityManager): Promise<Taxonomy> =>
  toTaxonomy(await readTables(db, taxonomyTables))

const toTaxonomy = ({ areas, priorities, ties }: RowsOf<typeof taxonomyTables>): Taxonomy => ({
  focusAreas: areas.map(({ key, name }) => ({
    key: key as Plan['focusAreas'][number]['key'],
    name,
    priorities: ties.filter((t) => t.focusArea === key).map((t) => t.priority),
  })),
  priorities: priorities.map(({ key, name }) => ({ key, name })),
})

function toSessions(
  clock: EventClock,
  { sessions, inAreas, roles, uses, placements }: RowsOf<ReturnType<typeof sessionTables>>,
): Pick<Plan, 'sessions' | 'placements'> {
  const focusAreasOf = groupBy(inAreas, (f) => f.sessionId)
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
