import { randomUUID } from 'node:crypto'
import { focusAreas } from '@roundtable/domain'
import type { EntityManager } from 'typeorm'
import { toHostMeetingRow } from '../../host/host.mapper'
import { HostBodyRow, HostMeetingRow, HostRevisionRow } from '../../host/host.entity'
import { OrganisationRow } from '../../people/organisation.entity'
import {
  HighLevelStatusRow,
  PersonDutyRow,
  PersonRow,
  PersonUnavailableRow,
} from '../../people/person.entity'
import { toPersonRows } from '../../people/person.mapper'
import { toRoomRows } from '../../venue/room.mapper'
import { RoomRow, RoomWindowRow } from '../../venue/room.entity'
import { PoolRow, WalkRow, ZoneRow } from '../../venue/venue.entity'
import { EventDayRow, EventRow, FocusAreaRow } from '../event.entity'
import type { Agenda } from '../load-agenda'
import { PlacementRow, PlanRow, RulePolicyRow, WaiverRow } from '../plan.entity'
import { toPlacementRow, toSessionRows, toWaiverRow } from '../plan.mapper'
import { saveOccupancy } from '../save-placements'
import {
  SessionFocusAreaRow,
  SessionRelationRow,
  SessionRoleRow,
  SessionRow,
  SessionUseRow,
} from '../session.entity'

/** Writes an agenda into an empty, migrated database, through the mappers. */
export async function saveAgenda(db: EntityManager, agenda: Agenda): Promise<void> {
  await saveEvent(db, agenda)
  await saveHost(db, agenda)
  await db.insert(
    ZoneRow,
    agenda.zones.map((zone, position) => ({ ...zone, position })),
  )
  await db.insert(WalkRow, agenda.walks)
  await db.insert(
    PoolRow,
    agenda.pools.map((pool, position) => ({ ...pool, position })),
  )
  const rooms = agenda.rooms.map(toRoomRows)
  await db.insert(
    RoomRow,
    rooms.map((r) => r.room),
  )
  await db.insert(
    RoomWindowRow,
    rooms.flatMap((r) => r.windows),
  )
  await savePeople(db, agenda)
  await saveSessions(db, agenda)
}

const written = { changedBy: 'Olga Organizer', changedAt: new Date('2022-06-01T07:00:00Z') }

async function savePeople(db: EntityManager, agenda: Agenda): Promise<void> {
  const organisations = new Map(
    agenda.people.map((p): [string, OrganisationRow] => [
      p.organisationId,
      {
        id: p.organisationId,
        name: p.organisation,
        acronym: '',
        stakeholderGroup: p.group,
        country: p.country,
        membership: p.membership ? 'member-state' : null,
        delegationSize: p.delegationSize,
        version: 1,
        ...written,
      },
    ]),
  )
  await db.insert(OrganisationRow, [...organisations.values()])
  const people = agenda.people.map((person) =>
    toPersonRows(person, {
      rank: 'other',
      languagesSpoken: [],
      languagesUnderstood: [],
      since: '2022-06-01',
      by: written.changedBy,
      at: written.changedAt,
    }),
  )
  await db.insert(
    PersonRow,
    people.map((p) => p.person),
  )
  await db.insert(
    HighLevelStatusRow,
    people.flatMap((p) => p.statuses),
  )
  await db.insert(
    PersonUnavailableRow,
    people.flatMap((p) => p.unavailable),
  )
  await db.insert(
    PersonDutyRow,
    people.flatMap((p) => p.duties),
  )
}

async function saveEvent(db: EntityManager, { id, name, event }: Agenda): Promise<void> {
  const { name: eventName, place, timeZone, illustrative, days } = event
  await db.insert(EventRow, { only: true, name: eventName, place, timeZone, illustrative })
  await db.insert(
    EventDayRow,
    days.map(({ date, opens, closes }) => ({
      date,
      during: { start: new Date(opens), end: new Date(closes) },
    })),
  )
  await db.insert(
    FocusAreaRow,
    focusAreas.map((key, position) => ({ key, position, name: { en: key } })),
  )
  await db.insert(PlanRow, { id, name, main: true })
}

async function saveHost(db: EntityManager, agenda: Agenda): Promise<void> {
  await db.insert(
    HostBodyRow,
    agenda.bodies.map((body) => ({ ...body, ...written })),
  )
  if (!agenda.hostRevision) return
  const { number, importedAt } = agenda.hostRevision
  const revision = {
    number,
    importedAt: new Date(importedAt),
    importedBy: 'Host',
    source: 'ics' as const,
    reason: null,
  }
  await db.insert(HostRevisionRow, { ...revision, sha256: randomUUID() })
  const items = [...agenda.hostMeetings, ...agenda.hostBreaks]
  await db.insert(
    HostMeetingRow,
    items.map((item) => toHostMeetingRow(item, number)),
  )
}

async function saveSessions(db: EntityManager, agenda: Agenda): Promise<void> {
  const sessions = agenda.sessions.map((session) =>
    toSessionRows(session, { summary: { en: '' }, textStates: {}, details: {} }, written),
  )
  await db.insert(
    SessionRow,
    sessions.map((s) => s.session),
  )
  await db.insert(
    SessionFocusAreaRow,
    sessions.flatMap((s) => s.focusAreas),
  )
  await db.insert(
    SessionRoleRow,
    sessions.flatMap((s) => s.roles),
  )
  await db.insert(
    SessionUseRow,
    sessions.flatMap((s) => s.uses),
  )
  await db.insert(SessionRelationRow, agenda.relations)
  await db.insert(RulePolicyRow, agenda.policy)
  const placements = agenda.placements.map((p) => toPlacementRow(agenda.id, p))
  await db.insert(PlacementRow, placements)
  await saveOccupancy(db, agenda, placements)
  await db.insert(WaiverRow, agenda.waivers.map(toWaiverRow))
}
