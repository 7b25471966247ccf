import { setTimeout as sleep } from 'node:timers/promises'
import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common'
import { run, type Runner, type TaskList } from 'graphile-worker'
import type pg from 'pg'
import type { EntityManager } from 'typeorm'
import { CONFIG, type Config } from '../config'
import { log, reasonOf } from '../logging/log'
import { workerLogger } from './worker-logger'
import { workerPool } from './worker-pool'

/** Which try this is. When the last one throws, the job is given up. */
export interface Attempt {
  readonly number: number
  readonly last: boolean
}

/** What a job does. When it throws it is tried again, later and later: after 3 s, 7 s, 20 s, 55 s, 2 min, 7 min … */
export type Work = (payload: unknown, attempt: Attempt) => Promise<void>

export interface JobOptions {
  /** Of several jobs with one key only the newest is done. */
  readonly key?: string
  readonly attempts?: number
  /** A job that is put off until others of the same queue are done. */
  readonly queue?: string
}

/** How soon a runner that ended is started anew. */
const pause = 5_000
/** How many jobs a node does at once. */
const atOnce = 3
/**
 * What became of a job is noted in a batch: where the database is away then, the library ends its runner, and another one
 * goes on. One by one it would end the process, with a promise that nobody waits for. The job that ended then is done once
 * more, after four hours: work has to bear that.
 */
const preset = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } }
/** How long a node that goes away waits for what its runner is at. */
const patience = 8_000

const addSql = `SELECT FROM graphile_worker.add_job($1, payload := $2::json, queue_name := $3, max_attempts := $4::smallint, job_key := $5)`

/** Enqueues work in the transaction that it belongs to: what is rolled back is never done (DESIGN 12, I-23). */
export async function addJob(
  db: EntityManager,
  name: string,
  payload: unknown,
  { key, attempts = 8, queue }: JobOptions = {},
): Promise<void> {
  await db.query(addSql, [name, JSON.stringify(payload), queue ?? null, attempts, key ?? null])
}

/** Does the jobs that changes leave behind, beside all other nodes. */
@Injectable()
export class Jobs implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly tasks: TaskList = {}
  private readonly pool: pg.Pool
  private runner: Promise<Runner | null> | undefined
  private closing = false
  private timer: NodeJS.Timeout | undefined

  constructor(@Inject(CONFIG) { databaseUrl }: Pick<Config, 'databaseUrl'>) {
    // One connection listens for as long as the node lives.
    this.pool = workerPool(databaseUrl!, atOnce + 1)
  }

  /** Says what a job of this name does; before the application starts. */
  on(name: string, work: Work): void {
    this.tasks[name] = async (payload, { job }) =>
      work(payload, { number: job.attempts, last: job.attempts >= job.max_attempts })
  }

  /** Nobody waits for it: the node answers requests before it does jobs. */
  onApplicationBootstrap(): void {
    this.start()
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.closing = true
    clearTimeout(this.timer)
    const runner = await this.runner
    // What it is at is finished first, if the database is there; a runner that ended by itself says so by refusing.
    const stopped = runner?.stop().catch(() => undefined)
    await Promise.race([stopped, sleep(patience, undefined, { ref: false })])
    await this.pool.end()
  }

  private start(): void {
    this.runner = this.open().catch((error: unknown) => {
      this.later(error)
      return null
    })
  }

  private async open(): Promise<Runner | null> {
    if (Object.keys(this.tasks).length === 0) return null
    const runner = await run({
      pgPool: this.pool,
      taskList: this.tasks,
      preset,
      concurrency: atOnce,
      pollInterval: 2_000,
      noHandleSignals: true,
      logger: workerLogger,
    })
    runner.promise.then(
      () => this.later('it ended'),
      (error: unknown) => this.later(error),
    )
    return runner
  }

  /** A database that was away for long ends the library's runner; another one goes on. */
  private later(reason: unknown): void {
    if (this.closing) return
    log.warn({ reason: reasonOf(reason) }, 'jobs are not done at the moment')
    this.timer = setTimeout(() => this.start(), pause)
  }
}
