import { createHash, randomUUID } from 'node:crypto'
import type { EntityManager } from 'typeorm'
import { HostBodyRow, HostMeetingRow, HostRevisionRow } from './host.entity'
import type { Period } from './expand-event'
import { readTimetable, type PassedOver, type TimetableEntry } from './read-ics'
import type { NamedBody } from './recognise-body'

export interface HostImport {
  readonly text: string
  readonly importedBy: string
  readonly importedAt: Date
  /** Which part of the host's conference concerns us. */
  readonly period: Period
  /** Ids of new rows; `name` tells them apart. Default: random. */
  readonly newId?: (...name: readonly string[]) => string
}

export interface LoadedRevision {
  readonly number: number
  /** False: this very file is a revision already, and nothing was written (I-18). */
  readonly fresh: boolean
  readonly passedOver: readonly PassedOver[]
}

/**
 * Stores a host timetable as the next revision: bodies, then the revision, then its meetings and breaks, in the
 * caller's transaction. Bodies are known by their codes and keep their ids, policies and translated names.
 * Throws TimetableError, with nothing written, for a file that cannot be read.
 */
export async function loadHostRevision(
  db: EntityManager,
  { text, importedBy, importedAt, period, newId = () => randomUUID() }: HostImport,
): Promise<LoadedRevision> {
  const known = await db.find(HostBodyRow)
  const groups = known.filter((b) => b.kind === 'group').map((b) => [b.name.en, b.code] as const)
  const { entries, bodies, passedOver } = readTimetable(text, period, new Map(groups))
  const sha256 = createHash('sha256').update(text).digest('hex')
  const [latest] = await db.find(HostRevisionRow, { order: { number: 'DESC' }, take: 1 })
  const same = await db.findOneBy(HostRevisionRow, { sha256 })
  if (same) return { number: same.number, fresh: false, passedOver }

  const number = (latest?.number ?? 0) + 1
  const ids = await saveBodies(db, known, bodies, newId)
  await db.insert(HostRevisionRow, {
    number,
    sha256,
    importedAt,
    importedBy,
    source: 'ics',
    reason: null,
  })
  await db.insert(
    HostMeetingRow,
    entries.map((entry) => rowOf(entry, number, ids, newId)),
  )
  return { number, fresh: true, passedOver }
}

type NewId = NonNullable<HostImport['newId']>

/** Ids by code, of the bodies in this file. Parents stand before their groups. */
async function saveBodies(
  db: EntityManager,
  known: readonly HostBodyRow[],
  bodies: readonly NamedBody[],
  newId: NewId,
): Promise<ReadonlyMap<string, string>> {
  const before = new Map(known.map((b) => [b.code, b]))
  const ids = new Map(known.map((b) => [b.code, b.id]))
  for (const { code, name, kind, parentCode } of bodies) {
    const row = before.get(code)
    const parentId = parentCode === null ? null : (ids.get(parentCode) ?? null)
    const id = row?.id ?? newId('host-body', code)
    ids.set(code, id)
    await db.save(HostBodyRow, {
      id,
      code,
      kind,
      parentId,
      name: { ...row?.name, en: name },
      policy: row?.policy ?? 'refuse',
    })
  }
  return ids
}

/** UID and instance: what stays the same from revision to revision. */
const identity = ({ uid, instance }: TimetableEntry): string =>
  instance === null ? uid : `${uid} ${instance}`

const rowOf = (
  entry: TimetableEntry,
  revision: number,
  bodyIds: ReadonlyMap<string, string>,
  newId: NewId,
): HostMeetingRow => ({
  id: newId('host-meeting', String(revision), identity(entry)),
  revision,
  uid: identity(entry),
  kind: entry.kind,
  bodyId: entry.bodyCode === null ? null : (bodyIds.get(entry.bodyCode) ?? null),
  title: entry.title,
  roomName: entry.roomName,
  during: { start: entry.start, end: entry.end },
})
