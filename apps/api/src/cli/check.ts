import { createHash } from 'node:crypto'
import { release as releaseContract } from '@roundtable/contracts'
import type { EntityManager } from 'typeorm'
import { loadAgenda, type Agenda } from '../features/agenda/load-agenda'
import { occupancyOf } from '../features/agenda/occupancy'
import { OccupancyRow } from '../features/agenda/plan.entity'
import { ReleaseRow } from '../features/programme/release.entity'
import { Complaint } from '../platform/complaint'
import { verifyAudit } from '../platform/database/audit-chain'
import { withHands } from './as-command-line'

/** What one look found: what it looked at, and what does not fit. */
interface Finding {
  readonly looked: string
  readonly wrong: readonly string[]
}

const keyOf = ({ resourceId, during, sessionId }: OccupancyRow): string =>
  [resourceId, during.start.toISOString(), during.end.toISOString(), sessionId].join(' ')

/** Everybody and everything that the placements of the main plan keep busy. */
function expectedOccupancy({ sessions, rooms, placements }: Agenda): OccupancyRow[] {
  const room = new Map(rooms.map((r) => [r.id, r]))
  const session = new Map(sessions.map((s) => [s.id, s]))
  return placements.flatMap((p) =>
    occupancyOf(session.get(p.sessionId)!, {
      room: room.get(p.roomId)!,
      start: new Date(p.start),
    }),
  )
}

/** Occupancy is what placements say, row by row (I-01). */
async function checkOccupancy(db: EntityManager): Promise<Finding> {
  const agenda = await loadAgenda(db)
  const rows = await db.find(OccupancyRow)
  const wanted = agenda ? expectedOccupancy(agenda) : []
  const [there, asked] = [rows, wanted].map((list) => new Set(list.map(keyOf)))
  const codes = new Map(agenda?.sessions.map(({ id, code }) => [id, code]))
  const say = (row: OccupancyRow, what: string) =>
    `session ${codes.get(row.sessionId) ?? row.sessionId} ${what} ${row.resourceId} from ${row.during.start.toISOString()}`
  return {
    looked: `occupancy against ${agenda?.placements.length ?? 0} placements`,
    wrong: [
      ...wanted.filter((row) => !there!.has(keyOf(row))).map((row) => say(row, 'does not hold')),
      ...rows.filter((row) => !asked!.has(keyOf(row))).map((row) => say(row, 'wrongly holds')),
    ],
  }
}

async function checkAudit(db: EntityManager): Promise<Finding> {
  const verdict = await verifyAudit(db)
  return verdict.intact
    ? { looked: `the audit chain of ${verdict.lines} lines`, wrong: [] }
    : { looked: 'the audit chain', wrong: [`line ${verdict.seq} is ${verdict.problem}`] }
}

function faultOf({ number, body, sha256 }: ReleaseRow, index: number): string | null {
  if (number !== index + 1) return `release ${index + 1} is missing`
  if (createHash('sha256').update(body).digest('hex') !== sha256)
    return `release ${number} is not what its hash says`
  try {
    return releaseContract.safeParse(JSON.parse(body.toString('utf8'))).success
      ? null
      : `release ${number} cannot be read any more`
  } catch {
    return `release ${number} is no JSON`
  }
}

/** Releases are numbered without a gap, are what their hashes say, and were published as the audit tells (I-03). */
async function checkReleases(db: EntityManager): Promise<Finding> {
  const rows = await db.find(ReleaseRow, { order: { number: 'ASC' } })
  const told: { subject: string; sha256: string }[] = await db.query(
    `SELECT subject, after ->> 'sha256' AS sha256 FROM audit WHERE action = 'release.publish'`,
  )
  const published = new Map(told.map(({ subject, sha256 }) => [subject, sha256]))
  const untold = rows.filter(({ number, sha256 }) => published.get(`release/${number}`) !== sha256)
  return {
    looked: `the hashes of ${rows.length} releases`,
    wrong: [
      ...rows.map(faultOf).filter((fault) => fault !== null),
      ...untold.map(({ number }) => `release ${number} is another one than the audit tells`),
    ],
  }
}

/** No fact is newer than its stream's counter: numbers would be given out twice (I-06). */
async function checkStreams(db: EntityManager): Promise<Finding> {
  const rows: { name: string; seq: number; last: number }[] = await db.query(
    `SELECT name, live_stream.seq, coalesce(max(event.seq), 0) AS last
     FROM live_stream LEFT JOIN live_event event ON stream = name GROUP BY name ORDER BY name`,
  )
  return {
    looked: `the counters of ${rows.length} streams`,
    wrong: rows
      .filter(({ seq, last }) => Number(last) > Number(seq))
      .map(({ name, seq, last }) => `stream ${name} stands at ${seq}, and has a fact ${last}`),
  }
}

/** Walls of the database that whoever has the owner's rights can take down (I-01, I-03, I-15). */
async function checkWalls(db: EntityManager): Promise<Finding> {
  const asleep: { name: string }[] = await db.query(
    `SELECT tgname AS name FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'O'`,
  )
  const [{ exclusions }] = await db.query(
    `SELECT count(*)::int AS exclusions FROM pg_constraint WHERE conname = 'occupancy_no_overlap' AND contype = 'x'`,
  )
  return {
    looked: 'triggers and the exclusion of overlaps',
    wrong: [
      ...asleep.map(({ name }) => `trigger ${name} is not enabled`),
      ...(exclusions === 1 ? [] : ['occupancy has no exclusion of overlaps']),
    ],
  }
}

const looks = [checkAudit, checkReleases, checkOccupancy, checkStreams, checkWalls]

/** What is too broken to be looked at is told as well, and the next is looked at. */
const lookAt = (look: (typeof looks)[number], db: EntityManager): Promise<Finding> =>
  look(db).catch((error: Error) => ({ looked: '', wrong: [`cannot be read: ${error.message}`] }))

/** Looks whether everything in a database fits together, at one moment of it. Throws with all that does not. */
export const checkDatabase = (url: string): Promise<string[]> =>
  withHands(url, ({ reads }) =>
    reads.transaction('REPEATABLE READ', async (db) => {
      const findings: Finding[] = []
      for (const look of looks) findings.push(await lookAt(look, db))
      const wrong = findings.flatMap((finding) => finding.wrong)
      if (wrong.length > 0)
        throw new Complaint(['The data do not fit together:', ...wrong].join('\n  '))
      return findings.map(({ looked }) => `ok  ${looked}`)
    }),
  )
