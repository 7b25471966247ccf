import { fold } from '@roundtable/domain'
import type { EntityManager } from 'typeorm'
import { AccountRow } from '../features/access/account.entity'
import {
  EventDayRow,
  EventRow,
  FocusAreaPriorityRow,
  FocusAreaRow,
  ItuPriorityRow,
} from '../features/agenda/event.entity'
import { occupancyOf } from '../features/agenda/occupancy'
import { OccupancyRow, PlacementRow, PlanRow, WaiverRow } from '../features/agenda/plan.entity'
import { toPlacementRow, toSessionRows, toWaiverRow } from '../features/agenda/plan.mapper'
import {
  SessionFocusAreaRow,
  SessionItemRow,
  SessionRelationRow,
  SessionRoleRow,
  SessionRow,
  SessionUseRow,
} from '../features/agenda/session.entity'
import { HostBodyRow } from '../features/host/host.entity'
import { OrganisationRow } from '../features/people/organisation.entity'
import {
  FocalPointRow,
  HighLevelStatusRow,
  PersonDutyRow,
  PersonRow,
  PersonUnavailableRow,
} from '../features/people/person.entity'
import { toPersonRows } from '../features/people/person.mapper'
import { RoomRow, RoomWindowRow } from '../features/venue/room.entity'
import { toRoomRows } from '../features/venue/room.mapper'
import { PoolRow, WalkRow, ZoneRow } from '../features/venue/venue.entity'
import type { DemoData, DemoPerson } from './demo-data'
import { idOf } from './seed'
import { toVersionedRow } from '../platform/database/versioned'
import { accounts, entered } from './the-event'

type RowClass<T> = new () => T

/** PostgreSQL takes 65,535 parameters at once; a measuring plan has more. */
const atOnce = 2_000

async function insertAll<T extends object>(
  db: EntityManager,
  row: RowClass<T>,
  rows: readonly T[],
): Promise<void> {
  for (let i = 0; i < rows.length; i += atOnce)
    await db
      .createQueryBuilder()
      .insert()
      .into(row)
      .values(rows.slice(i, i + atOnce))
      .execute()
}

export async function writeEvent(db: EntityManager, data: DemoData): Promise<void> {
  const { name, place, timeZone, illustrative, days } = data.event
  await insertAll(db, AccountRow, accounts)
  await insertAll(db, EventRow, [{ only: true, name, place, timeZone, illustrative }])
  await insertAll(
    db,
    EventDayRow,
    days.map(({ date, opens, closes }) => ({
      date,
      during: { start: new Date(opens), end: new Date(closes) },
    })),
  )
  await insertAll(
    db,
    FocusAreaRow,
    data.focusAreas.map(({ key, name }, position) => ({ key, name, position })),
  )
  await insertAll(
    db,
    ItuPriorityRow,
    data.priorities.map((priority, position) => ({ ...priority, position })),
  )
  await insertAll(
    db,
    FocusAreaPriorityRow,
    data.focusAreas.flatMap(({ key, priorities }) =>
      priorities.map((priority) => ({ focusArea: key, priority })),
    ),
  )
}

const inOrder = <T extends object>(things: readonly T[]) =>
  things.map((thing, position) => ({ ...thing, position }))

export async function writeRooms(
  db: EntityManager,
  { zones, walks, pools, rooms }: DemoData,
): Promise<void> {
  await insertAll(db, ZoneRow, inOrder(zones))
  await insertAll(db, WalkRow, walks)
  await insertAll(db, PoolRow, inOrder(pools))
  const rows = rooms.map(toRoomRows)
  await insertAll(
    db,
    RoomRow,
    rows.map((r) => r.room),
  )
  await insertAll(
    db,
    RoomWindowRow,
    rows.flatMap(({ room, windows }) =>
      windows.map((w, n) => ({ ...w, id: idOf('window', room.code, String(n)) })),
    ),
  )
}

/** The host's file names its bodies in English; the demo adds what it knows in other languages. */
export async function nameBodies(db: EntityManager, { bodyNames }: DemoData): Promise<void> {
  for (const body of await db.find(HostBodyRow))
    await db.update(
      HostBodyRow,
      { id: body.id },
      { name: { ...bodyNames[body.code], ...body.name } },
    )
}

export async function writePeople(db: EntityManager, { people }: DemoData): Promise<void> {
  const bodies = new Map((await db.find(HostBodyRow)).map((b) => [b.code, b.id]))
  const bodyId = (code: string): string => {
    const id = bodies.get(code)
    if (!id) throw new Error(`the host's timetable names no body ${code}`)
    return id
  }
  const written = { by: entered.changedBy, at: new Date(entered.changedAt) }
  const rows = people.map(({ rank, languages, dutyCodes, ...person }) =>
    toPersonRows(
      {
        ...person,
        duties: dutyCodes.map((code) => ({ bodyId: bodyId(code), meetingUid: null })),
      },
      {
        rank,
        languagesSpoken: languages,
        languagesUnderstood: languages,
        since: '2022-05-16',
        ...written,
      },
    ),
  )
  await insertAll(db, OrganisationRow, organisationsOf(people))
  await insertAll(
    db,
    PersonRow,
    rows.map((r) => r.person),
  )
  await insertAll(
    db,
    HighLevelStatusRow,
    rows.flatMap(({ person, statuses }) =>
      statuses.map((s) => ({ ...s, id: idOf('status', person.id) })),
    ),
  )
  await insertAll(db, FocalPointRow, focalPointsOf(people))
  await insertAll(
    db,
    PersonUnavailableRow,
    rows.flatMap(({ person, unavailable }) =>
      unavailable.map((u, n) => ({ ...u, id: idOf('unavailable', person.id, String(n)) })),
    ),
  )
  await insertAll(
    db,
    PersonDutyRow,
    rows.flatMap((r) => r.duties),
  )
}

/** Addresses under .example can receive nothing. */
const focalPointsOf = (people: readonly DemoPerson[]): FocalPointRow[] =>
  people.flatMap(({ id, focalPoint }) =>
    focalPoint === null
      ? []
      : {
          id: idOf('focal-point', id),
          personId: id,
          name: focalPoint,
          email: `${fold(focalPoint).replaceAll(' ', '.')}@delegation.example`,
          phone: '+000 555 0100',
          position: 0,
        },
  )

const organisationsOf = (people: readonly DemoPerson[]): OrganisationRow[] => [
  ...new Map(
    people.map((p): [string, OrganisationRow] => [
      p.organisationId,
      {
        id: p.organisationId,
        name: p.organisation,
        acronym: '',
        stakeholderGroup: p.group,
        country: p.country,
        membership: !p.membership
          ? null
          : p.group === 'government'
            ? 'member-state'
            : 'sector-member',
        delegationSize: p.delegationSize,
        ...entered,
        changedAt: new Date(entered.changedAt),
      },
    ]),
  ).values(),
]

const noTexts = { summary: { en: '' }, textStates: {}, details: {} }

export async function writeAgenda(db: EntityManager, data: DemoData): Promise<void> {
  const rows = data.sessions.map((session) =>
    toSessionRows(session, data.texts.get(session.id) ?? noTexts, {
      changedBy: entered.changedBy,
      changedAt: new Date(entered.changedAt),
    }),
  )
  await insertAll(
    db,
    SessionRow,
    rows.map((r) => r.session),
  )
  await insertAll(
    db,
    SessionFocusAreaRow,
    rows.flatMap((r) => r.focusAreas),
  )
  await insertAll(
    db,
    SessionRoleRow,
    rows.flatMap((r) => r.roles),
  )
  await insertAll(
    db,
    SessionUseRow,
    rows.flatMap((r) => r.uses),
  )
  await insertAll(db, SessionItemRow, data.items)
  await insertAll(db, SessionRelationRow, data.relations)
  const planId = idOf('plan', 'main')
  await insertAll(db, PlanRow, [
    {
      id: planId,
      name: 'Agenda',
      main: true,
      madeBy: entered.changedBy,
      madeAt: new Date(entered.changedAt),
      ...toVersionedRow(entered),
    },
  ])
  await insertAll(
    db,
    PlacementRow,
    data.placements.map((p) => toPlacementRow(planId, p)),
  )
  await insertAll(db, OccupancyRow, occupancyRows(data))
  await insertAll(db, WaiverRow, data.waivers.map(toWaiverRow))
}

const occupancyRows = ({ sessions, rooms, placements }: DemoData): OccupancyRow[] => {
  const room = new Map(rooms.map((r) => [r.id, r]))
  const session = new Map(sessions.map((s) => [s.id, s]))
  return placements.flatMap((p) =>
    occupancyOf(session.get(p.sessionId)!, {
      room: room.get(p.roomId)!,
      start: new Date(p.start),
    }),
  )
}
