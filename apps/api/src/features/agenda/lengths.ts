import type { Standing } from '@roundtable/contracts'
import type { EntityManager } from 'typeorm'
import type { VersionedMove } from './check-moves'
import type { Agenda } from './load-agenda'

type Length = NonNullable<Standing['length']>

/** The agenda as long as these moves make its sessions. */
export function withLengths(agenda: Agenda, moves: readonly VersionedMove[]): Agenda {
  const lengths = new Map(moves.map(({ sessionId, length }) => [sessionId, length?.minutes]))
  return {
    ...agenda,
    sessions: agenda.sessions.map((s) => ({ ...s, minutes: lengths.get(s.id) ?? s.minutes })),
  }
}

/** The version is asked again where the row is written (I-04). */
const saveSql = `
  UPDATE session SET minutes = named.minutes, version = version + 1, changed_by = $1, changed_at = clock_timestamp()
  FROM unnest($2::uuid[], $3::int[], $4::int[]) AS named (session_id, minutes, expected)
  WHERE session.id = named.session_id AND session.version = named.expected
  RETURNING session.id, session.minutes, session.version`

/** Writes the lengths that a batch names, each session one version up. The caller holds the plan's lock. */
export async function saveLengths(
  db: EntityManager,
  by: string,
  moves: readonly VersionedMove[],
): Promise<ReadonlyMap<string, Length>> {
  const named = moves.flatMap(({ sessionId, length }) => (length ? [{ sessionId, ...length }] : []))
  if (named.length === 0) return new Map()
  const [rows]: [(Length & { id: string })[], number] = await db.query(saveSql, [
    by,
    named.map((n) => n.sessionId),
    named.map((n) => n.minutes),
    named.map((n) => n.expectedVersion),
  ])
  if (rows.length < named.length) throw new Error('a session changed under the plan’s lock')
  return new Map(rows.map(({ id, minutes, version }) => [id, { minutes, version }]))
}
