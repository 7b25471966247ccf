import type { EntityManager } from 'typeorm'
import type { Bringing, RevisionDraft } from './draft-revision'
import { HostBodyRow, HostMeetingRow, HostRevisionRow } from './host.entity'

/** PostgreSQL takes 65,535 parameters at once. */
const atOnce = 2_000

/** Where a revision comes from. */
export interface Origin extends Bringing {
  readonly source: HostRevisionRow['source']
  readonly sha256: string
  readonly reason: string | null
}

/** Stores a revision whole, in the caller's transaction: new bodies, the revision, its meetings and breaks (I-18). */
export async function saveRevision(
  db: EntityManager,
  { number, newBodies, meetings }: RevisionDraft,
  { source, sha256, reason, by, at }: Origin,
): Promise<void> {
  for (const body of newBodies) await db.insert(HostBodyRow, body)
  await db.insert(HostRevisionRow, {
    number,
    sha256,
    importedAt: at,
    importedBy: by,
    source,
    reason,
  })
  for (let i = 0; i < meetings.length; i += atOnce)
    await db.insert(HostMeetingRow, meetings.slice(i, i + atOnce))
}
