import type { EventClock } from '@roundtable/domain'
import type { EntityManager } from 'typeorm'
import { parseRange, formatRange, type During } from '../../../platform/database/range'
import { toWindow } from '../../../platform/database/window'
import { standingAt, type Standing } from './standings'
import type { Hit } from './to-entry'

/** Revisions that put a meeting over the session where it stood then, or took one away; by number. */
export type Hits = ReadonlyMap<number, readonly Hit[]>

interface Row {
  readonly revision: number
  readonly seq: string
  readonly bodyId: string
  readonly title: string
  readonly was: string | null
  readonly now: string | null
}

const spanOf = ({ placement, minutes }: Standing): During | null => {
  if (!placement) return null
  const start = new Date(placement.start)
  return { start, end: new Date(start.getTime() + minutes * 60_000) }
}

const meets = (a: During | null, b: During | null): boolean =>
  a !== null && b !== null && a.start < b.end && b.start < a.end

/**
 * Meetings that a revision put elsewhere than the one before it had them, near any of the spans; the first revision
 * has nothing before it. Each with the line of the log that applied it.
 */
const changedNear = (db: EntityManager, spans: readonly During[]): Promise<Row[]> =>
  db.query(
    `WITH pair AS (
       SELECT revision, uid, body_id, title, during AS now, NULL::tstzrange AS was FROM host_meeting
         WHERE revision > 1 AND kind = 'meeting' AND during && ANY($1::tstzrange[])
       UNION ALL
       SELECT revision + 1, uid, body_id, title, NULL, during FROM host_meeting
         WHERE kind = 'meeting' AND during && ANY($1::tstzrange[])),
     near AS (SELECT DISTINCT revision, uid FROM pair)
     SELECT near.revision, audit.seq, coalesce(now.body_id, was.body_id) AS "bodyId",
       coalesce(now.title, was.title) AS title, was.during AS was, now.during AS now
     FROM near
     JOIN audit ON audit.subject = 'host-revision/' || near.revision AND audit.action = 'host.revise'
     LEFT JOIN host_meeting now ON now.revision = near.revision AND now.uid = near.uid AND now.kind = 'meeting'
     LEFT JOIN host_meeting was ON was.revision = near.revision - 1 AND was.uid = near.uid AND was.kind = 'meeting'
     WHERE was.during IS DISTINCT FROM now.during
     ORDER BY near.revision, coalesce(now.during, was.during), near.uid`,
    [spans.map(formatRange)],
  )

export async function readHits(
  db: EntityManager,
  clock: EventClock,
  standings: readonly Standing[],
): Promise<Hits> {
  const spans = standings.map(spanOf).filter((span) => span !== null)
  if (spans.length === 0) return new Map()
  const hits = new Map<number, Hit[]>()
  for (const { revision, seq, bodyId, title, ...row } of await changedNear(db, spans)) {
    const stood = spanOf(standingAt(standings, Number(seq)))
    const was = row.was === null ? null : parseRange(row.was)
    const now = row.now === null ? null : parseRange(row.now)
    if (!meets(stood, was) && !meets(stood, now)) continue
    const hit = {
      bodyId,
      title,
      before: was && toWindow(clock, was),
      after: now && toWindow(clock, now),
    }
    hits.set(revision, [...(hits.get(revision) ?? []), hit])
  }
  return hits
}
