import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common'
import { streamName } from '@roundtable/contracts'
import { collectDefaultMetrics } from 'prom-client'
import type { DataSource } from 'typeorm'
import { Complaint } from '../complaint'
import { CONFIG, type Config } from '../config'
import { COMMANDS, PUBLIC_READS, READS } from '../database/data-sources'
import { poolOf } from '../database/pool-of'
import { InFlight } from '../http/in-flight'
import { LiveGateway } from '../live/live.gateway'
import { Relay } from '../live/relay'
import { log, reasonOf } from '../logging/log'
import { readJobs, type JobFigures } from './jobs'
import { Metrics } from './metrics'

/** Figures for whoever watches the system, on a port of their own that no visitor reaches. Off unless a port is named. */
@Injectable()
export class MetricsServer implements OnApplicationBootstrap, OnApplicationShutdown {
  private server: Server | undefined

  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'metrics'>,
    private readonly metrics: Metrics,
    private readonly relay: Relay,
    private readonly live: LiveGateway,
    private readonly inFlight: InFlight,
    @Inject(COMMANDS) private readonly commands: DataSource,
    @Inject(READS) private readonly reads: DataSource,
    @Inject(PUBLIC_READS) private readonly publicReads: DataSource,
  ) {}

  /** The port; undefined where figures are told nobody. */
  get port(): number | undefined {
    return this.server && (this.server.address() as AddressInfo).port
  }

  async onApplicationBootstrap(): Promise<void> {
    const { metrics: place } = this.config
    if (!place) return
    collectDefaultMetrics({ register: this.metrics.registry })
    this.watchTraffic()
    this.watchDatabase()
    this.watchJobs()
    const server = createServer((request, response) => void this.answer(request, response))
    server.listen(place.port, place.host)
    await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') throw error
      throw new Complaint(`Port ${place.port} is taken: set METRICS_PORT to a free one.`)
    })
    this.server = server
  }

  async onApplicationShutdown(): Promise<void> {
    this.server?.close()
    this.server?.closeAllConnections()
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader('X-Content-Type-Options', 'nosniff')
    if (request.method !== 'GET' || request.url !== '/metrics')
      return void response.writeHead(404).end()
    try {
      const { registry } = this.metrics
      const text = await registry.metrics()
      response.writeHead(200, { 'Content-Type': registry.contentType }).end(text)
    } catch (err) {
      log.error({ err }, 'the figures cannot be told')
      response.writeHead(500).end()
    }
  }

  private watchTraffic(): void {
    const { metrics, relay, live, inFlight } = this
    const streams = streamName.options
    metrics.watch(
      { name: 'roundtable_requests_in_flight', help: 'Requests that are being answered.' },
      (set) => set(inFlight.size),
    )
    metrics.watch(
      { name: 'roundtable_live_sockets', help: 'Listeners of this node.', label: 'stream' },
      (set) => streams.forEach((stream) => set(live.listenersOf(stream), stream)),
    )
    metrics.watch(
      { name: 'roundtable_feed_seq', help: 'Number of the last fact handed on.', label: 'stream' },
      (set) => streams.forEach((stream) => set(relay.seqOf(stream), stream)),
    )
    metrics.watch(
      { name: 'roundtable_feed_age_seconds', help: 'Since when the log was not read to its end.' },
      (set) => set(relay.age / 1000),
    )
  }

  private watchDatabase(): void {
    const pools = { commands: this.commands, reads: this.reads, public: this.publicReads }
    const figures = [
      ['open', 'totalCount'],
      ['idle', 'idleCount'],
      ['awaited', 'waitingCount'],
    ] as const
    for (const [word, count] of figures)
      this.metrics.watch(
        {
          name: `roundtable_database_connections_${word}`,
          help: `Connections ${word}, by pool.`,
          label: 'pool',
        },
        (set) =>
          Object.entries(pools).forEach(([name, source]) => set(poolOf(source)[count], name)),
      )
  }

  /** The database may be away: then these figures are missing, and the others are told. */
  private watchJobs(): void {
    let reading: Promise<JobFigures[]> | undefined
    // All figures of one answer are asked for in one turn, and read once.
    const read = () =>
      (reading ??= readJobs(this.reads)
        .catch((error: unknown) => {
          log.warn({ reason: reasonOf(error) }, 'the figures of jobs cannot be read')
          return []
        })
        .finally(() => (reading = undefined)))
    const figures = [
      ['waiting', 'Jobs that wait, by kind.'],
      ['running', 'Jobs that run, by kind.'],
      ['failed', 'Jobs that were given up, by kind.'],
      ['lateSeconds', 'For how long the oldest waits past its time, by kind.'],
    ] as const
    for (const [key, help] of figures) {
      const name = `roundtable_jobs_${key === 'lateSeconds' ? 'late_seconds' : key}`
      this.metrics.watch({ name, help, label: 'task' }, async (set) => {
        for (const job of await read()) set(job[key], job.task)
      })
    }
  }
}
