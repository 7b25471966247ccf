import { Inject, Injectable } from '@nestjs/common'
import type { Change, HistoryQuery, SessionHistory, SessionRecord } from '@roundtable/contracts'
import type { Role } from '@roundtable/domain'
import { DataSource, type EntityManager } from 'typeorm'
import { READS } from '../../../platform/database/database.module'
import type { Actor } from '../../../platform/http/actor'
import { accepted, refused, type Outcome } from '../../../platform/http/outcome'
import { hiddenRules } from '../as-seen-by'
import { noEvent } from '../load-agenda'
import { PlanRow } from '../plan.entity'
import { readEvent } from '../read-event'
import { noSession } from '../sessions/read-session'
import { readRecords } from '../sessions/session-records'
import { readHits } from './host-hits'
import { standingsOf, type Standing, type StandingLine } from './standings'
import { toEntry, type LogLine } from './to-entry'

/** GET /api/plan/sessions/:id/history: what the log tells of one session, a page at a time, newest first. */
@Injectable()
export class ReadHistory {
  constructor(@Inject(READS) private readonly reads: DataSource) {}

  run({ role }: Actor, id: string, query: HistoryQuery): Promise<Outcome<SessionHistory>> {
    return this.reads.transaction('REPEATABLE READ', async (db) => {
      const inTime = await readEvent(db)
      const plan = await db.findOneBy(PlanRow, { main: true })
      if (!inTime || !plan) return refused(noEvent)
      const { clock } = inTime
      const [session] = await readRecords(db, { clock, planId: plan.id, ids: [id] })
      if (!session) return refused(noSession)

      const hits = await readHits(db, clock, await readStandings(db, session))
      const released = await readReleased(db, id)
      const subjects = [
        `session/${id}`,
        ...[...released.keys()].map((number) => `release/${number}`),
        ...[...hits.keys()].map((number) => `host-revision/${number}`),
      ]
      // One more than asked for tells whether there is another page.
      const lines = await readLines(db, role, subjects, query)
      const page = lines.slice(0, query.limit)
      const beside = {
        clock,
        changesOf: (number: number) => released.get(number) ?? [],
        hitsOf: (number: number) => hits.get(number) ?? [],
      }
      return accepted({
        entries: page.map((line) => toEntry(line, beside)),
        next: lines.length > page.length ? page.at(-1)!.seq : null,
      })
    })
  }
}

/** What the reader's role may not know of people is not told by who let a rule about it pass either. */
async function readLines(
  db: EntityManager,
  role: Role,
  subjects: readonly string[],
  { before, limit }: HistoryQuery,
): Promise<LogLine[]> {
  const rows: (Omit<LogLine, 'seq'> & { seq: string })[] = await db.query(
    `SELECT seq, at, actor, action, subject, before, after, reason FROM audit
     WHERE subject = ANY($1) AND ($2::bigint IS NULL OR seq < $2)
       AND action IN ('release.publish', 'host.revise') = (subject NOT LIKE 'session/%')
       AND NOT (action LIKE 'waiver.%' AND after->>'rule' = ANY($3))
     ORDER BY seq DESC LIMIT $4`,
    [subjects, before ?? null, hiddenRules(role), limit + 1],
  )
  return rows.map((row) => ({ ...row, seq: Number(row.seq) }))
}

async function readStandings(db: EntityManager, session: SessionRecord): Promise<Standing[]> {
  const lines: (Omit<StandingLine, 'seq'> & { seq: string })[] = await db.query(
    `SELECT seq, CASE action WHEN 'session.move' THEN jsonb_build_object('placement', before->'placement')
       ELSE jsonb_build_object('minutes', before->'minutes') END AS before
     FROM audit WHERE subject = $1 AND (action = 'session.move' OR action = 'session.change' AND before ? 'minutes')
     ORDER BY seq DESC`,
    [`session/${session.id}`],
  )
  const { placement, minutes } = session
  return standingsOf(
    { placement, minutes },
    lines.map(({ seq, before }) => ({ seq: Number(seq), before })),
  )
}

/** What each release told the public newly of the session, by number. */
async function readReleased(
  db: EntityManager,
  id: string,
): Promise<ReadonlyMap<number, readonly Change[]>> {
  const rows: { number: number; diff: Change[] }[] = await db.query(
    `SELECT number, jsonb_path_query_array(diff, '$[*] ? (@.sessionId == $id)', jsonb_build_object('id', $1::text)) AS diff
     FROM release WHERE diff @> jsonb_build_array(jsonb_build_object('sessionId', $1::text))`,
    [id],
  )
  return new Map(rows.map(({ number, diff }) => [number, diff]))
}
