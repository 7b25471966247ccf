import { streamName, type StreamName } from '@roundtable/contracts'
import type { Pool } from 'pg'
import type { LoggedFact } from './ring'

export type Heads = Map<StreamName, number>

interface Row {
  stream: StreamName
  seq: string
  at: Date
  kind: string
  data: unknown
}

const toFact = ({ stream, seq, at, kind, data }: Row): LoggedFact => ({
  stream,
  prev: Number(seq) - 1,
  seq: Number(seq),
  at: at.toISOString(),
  kind,
  data,
})

/** How many facts of a stream one reading brings. */
export const page = 500

const afterSql = `
  SELECT fact.stream, fact.seq, fact.at, fact.kind, fact.data
  FROM unnest($1::text[], $2::bigint[]) AS mine (stream, seq)
  CROSS JOIN LATERAL (
    SELECT * FROM live_event WHERE live_event.stream = mine.stream AND live_event.seq > mine.seq
    ORDER BY live_event.seq LIMIT ${page}) AS fact
  ORDER BY fact.stream, fact.seq`

/** The numbered facts in the database. */
export class LiveLog {
  constructor(private readonly pool: Pool) {}

  /** Where every stream stands. */
  async heads(): Promise<Heads> {
    const { rows } = await this.pool.query<{ name: StreamName; seq: string }>(
      'SELECT name, seq FROM live_stream',
    )
    const found = new Map(rows.map(({ name, seq }) => [name, Number(seq)]))
    return new Map(streamName.options.map((name) => [name, found.get(name) ?? 0]))
  }

  /** The next facts of every stream after the given ones, in order, at most a page each. */
  async after(heads: Heads): Promise<LoggedFact[]> {
    const { rows } = await this.pool.query<Row>(afterSql, [[...heads.keys()], [...heads.values()]])
    return rows.map(toFact)
  }
}
