import type { SessionRecord } from '@roundtable/contracts'
import { In, type EntityManager } from 'typeorm'
import { toSessionRows, type SessionRows } from '../plan.mapper'
import type { Agenda } from '../load-agenda'
import type { PlacementRow } from '../plan.entity'
import { saveOccupancy, savePlacements } from '../save-placements'
import {
  SessionFocusAreaRow,
  SessionItemRow,
  SessionRelationRow,
  SessionRoleRow,
  SessionRow,
  SessionUseRow,
} from '../session.entity'
import type { Edit } from './judge-sessions'
import { toRelation } from './relations'
import type { FieldName } from './session-fields'

const rowsOf = (record: SessionRecord): SessionRows => {
  const { summary, textStates, details, changedBy, changedAt } = record
  const by = { changedBy, changedAt: new Date(changedAt) }
  return toSessionRows(record, { summary, textStates, details }, by)
}

const itemRows = ({ id, items }: SessionRecord): SessionItemRow[] =>
  items.map((item, position) => ({ ...item, sessionId: id, position }))

/** The lists of a session: each is written anew as a whole. */
const lists = {
  focusAreas: async (db, { id }, { focusAreas }) => {
    await db.delete(SessionFocusAreaRow, { sessionId: id })
    await db.insert(SessionFocusAreaRow, [...focusAreas])
  },
  roles: async (db, { id }, { roles }) => {
    await db.delete(SessionRoleRow, { sessionId: id })
    await db.insert(SessionRoleRow, [...roles])
  },
  uses: async (db, { id }, { uses }) => {
    await db.delete(SessionUseRow, { sessionId: id })
    await db.insert(SessionUseRow, [...uses])
  },
  items: async (db, record) => {
    await db.delete(SessionItemRow, { sessionId: record.id })
    await db.insert(SessionItemRow, itemRows(record))
  },
  relations: async (db, { id, relations }) => {
    await db.delete(SessionRelationRow, [{ a: id }, { b: id }])
    await db.insert(
      SessionRelationRow,
      relations.map((own) => toRelation(id, own)),
    )
  },
} satisfies Partial<
  Record<FieldName, (db: EntityManager, r: SessionRecord, rows: SessionRows) => Promise<void>>
>
const listNames = Object.keys(lists) as (keyof typeof lists)[]

/** Writes a session's row and those of its lists that changed. The version is asked again where the row is written (I-04). */
export async function saveRecord(
  db: EntityManager,
  { before, after }: Edit,
  changed: readonly FieldName[],
): Promise<void> {
  const rows = rowsOf(after)
  if (before) {
    const { id, version } = before
    const { affected } = await db.update(SessionRow, { id, version }, rows.session)
    if (affected !== 1) throw new Error(`session ${id} changed under the plan's lock`)
  } else await db.insert(SessionRow, rows.session)
  for (const name of listNames) if (changed.includes(name)) await lists[name](db, after, rows)
}

/** Whom and what sessions take that stand on the board: length, room and people. EXCLUDE answers here (I-01). */
export const saveOccupancyOf = (
  db: EntityManager,
  agenda: Agenda,
  records: readonly SessionRecord[],
): Promise<void> =>
  saveOccupancy(
    db,
    agenda,
    records.map(({ id, placement }) => ({
      sessionId: id,
      roomId: placement?.roomId ?? null,
      start: placement && new Date(placement.start),
    })),
  )

/** Takes a session off the board; its placement is one version up. */
export async function takeOff(
  db: EntityManager,
  planId: string,
  by: string,
  { id, placementVersion }: SessionRecord,
): Promise<PlacementRow> {
  const move = { sessionId: id, expectedVersion: placementVersion, placement: null }
  const [row] = await savePlacements(db, planId, by, [move])
  return row!
}

/** Sessions whose relations changed with another one's: whoever edits them has to read them again (I-04). */
export async function raiseVersions(
  db: EntityManager,
  ids: readonly string[],
  { changedBy, changedAt }: SessionRecord,
): Promise<void> {
  if (ids.length === 0) return
  await db.update(
    SessionRow,
    { id: In([...ids]) },
    { version: () => 'version + 1', changedBy, changedAt: new Date(changedAt) },
  )
}

/** Which of these item ids stand in other sessions. */
export async function itemsElsewhere(
  db: EntityManager,
  { id, items }: SessionRecord,
): Promise<ReadonlySet<string>> {
  if (items.length === 0) return new Set()
  const rows = await db.findBy(SessionItemRow, { id: In(items.map((item) => item.id)) })
  return new Set(rows.filter((row) => row.sessionId !== id).map((row) => row.id))
}
