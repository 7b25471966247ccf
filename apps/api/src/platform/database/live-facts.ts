import type { StreamName } from '@roundtable/contracts'
import type { EntityManager } from 'typeorm'

/** A fact to be: its number comes from the stream's counter. */
export interface NewFact {
  readonly stream: StreamName
  readonly kind: string
  readonly data: unknown
}

/** The last number given out on each stream that was told something. */
export type Seqs = Partial<Record<StreamName, number>>

/**
 * The last statement before COMMIT (DESIGN 7). The counters' rows are locked in name order and stay locked until
 * the commit, so numbers have no gaps and become visible in their order (I-06); one doorbell carries only them.
 */
const appendSql = `
  WITH told AS (
    SELECT stream, kind, data, row_number() OVER (PARTITION BY stream ORDER BY position) AS nth
    FROM unnest($1::text[], $2::text[], $3::text[]) WITH ORDINALITY AS fact (stream, kind, data, position)
  ), wanted AS (
    SELECT stream, count(*) AS facts FROM told GROUP BY stream
  ), locked AS (
    SELECT name FROM live_stream WHERE name IN (SELECT stream FROM wanted) ORDER BY name FOR NO KEY UPDATE
  ), counted AS (
    UPDATE live_stream SET seq = seq + facts
    FROM locked JOIN wanted ON stream = locked.name
    WHERE live_stream.name = locked.name
    RETURNING live_stream.name, seq, seq - facts AS prev
  ), logged AS (
    INSERT INTO live_event (stream, seq, at, kind, data)
    SELECT stream, prev + nth, clock_timestamp(), kind, data::jsonb FROM told JOIN counted ON name = stream
  ), answer AS (
    SELECT jsonb_object_agg(name, seq) AS seqs FROM counted
  ), remembered AS (
    UPDATE command SET seqs = answer.seqs FROM answer WHERE actor_id = $4 AND id = $5
  )
  SELECT seqs, pg_notify('live', seqs::text) FROM answer`

/** Appends facts to the live log and rings once. `command`: the row that remembers the numbers for a retry (I-07). */
export async function appendFacts(
  db: EntityManager,
  facts: readonly NewFact[],
  command: { readonly actorId: string; readonly id: string } | null,
): Promise<Seqs> {
  if (facts.length === 0) return {}
  const [row] = await db.query(appendSql, [
    facts.map((fact) => fact.stream),
    facts.map((fact) => fact.kind),
    facts.map((fact) => JSON.stringify(fact.data ?? null)),
    command?.actorId ?? null,
    command?.id ?? null,
  ])
  const seqs: Seqs = row.seqs ?? {}
  const untold = facts.find(({ stream }) => !(stream in seqs))
  if (untold) throw new Error(`There is no stream ${untold.stream}.`)
  return seqs
}
