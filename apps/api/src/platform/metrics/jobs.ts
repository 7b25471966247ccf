import type { DataSource } from 'typeorm'

/** Jobs of one kind. */
export interface JobFigures {
  readonly task: string
  readonly waiting: number
  readonly running: number
  /** Tried as often as they may be, without success. */
  readonly failed: number
  /** For how long the oldest waits past its time. */
  readonly lateSeconds: number
}

const given = `SELECT to_regclass('graphile_worker.jobs') IS NOT NULL AS there`

const figures = `
  SELECT task_identifier AS task,
    count(*) FILTER (WHERE locked_at IS NULL AND attempts < max_attempts)::int AS waiting,
    count(*) FILTER (WHERE locked_at IS NOT NULL)::int AS running,
    count(*) FILTER (WHERE locked_at IS NULL AND attempts >= max_attempts)::int AS failed,
    coalesce(max(extract(epoch FROM now() - run_at)) FILTER (
      WHERE locked_at IS NULL AND attempts < max_attempts AND run_at < now()), 0)::float AS "lateSeconds"
  FROM graphile_worker.jobs GROUP BY 1 ORDER BY 1`

/** How the jobs stand; none where this database has no jobs. */
export async function readJobs(reads: DataSource): Promise<JobFigures[]> {
  const [{ there }] = await reads.query(given)
  return there ? reads.query(figures) : []
}
