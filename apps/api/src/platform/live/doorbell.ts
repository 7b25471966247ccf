import pg from 'pg'
import { log, reasonOf } from '../logging/log'

const slowest = 5_000

/** One connection that LISTENs. It only says "look again": a missed ring costs time, never a fact. */
export class Doorbell {
  private client: pg.Client | null = null
  private retry: NodeJS.Timeout | undefined
  private wait = 100
  private closed = false
  /** When it rang last, in ms since 1970. */
  rangAt = 0

  constructor(
    private readonly connection: pg.ClientConfig,
    private readonly onRing: () => void,
  ) {}

  async open(): Promise<void> {
    const client = new pg.Client({ ...this.connection, keepAlive: true })
    this.client = client
    client.on('notification', () => this.ring())
    client.on('error', (err) => log.warn({ reason: reasonOf(err) }, 'live doorbell'))
    client.on('end', () => this.reopenLater(client))
    try {
      await client.connect()
      await client.query('LISTEN live')
      this.wait = 100
      // Whatever happened while nobody listened.
      this.ring()
    } catch (err) {
      log.warn({ reason: reasonOf(err) }, 'live doorbell cannot listen')
      this.hangUp(client)
    }
  }

  /** Drops a connection that stays silent, and takes a new one. */
  renew(): void {
    if (this.client) this.hangUp(this.client)
  }

  async close(): Promise<void> {
    this.closed = true
    clearTimeout(this.retry)
    await this.client?.end().catch((err) => log.warn({ reason: reasonOf(err) }, 'live doorbell'))
  }

  private ring(): void {
    this.rangAt = Date.now()
    this.onRing()
  }

  private hangUp(client: pg.Client): void {
    this.reopenLater(client)
    client.end().catch((err) => log.warn({ reason: reasonOf(err) }, 'live doorbell'))
  }

  private reopenLater(client: pg.Client): void {
    if (this.closed || client !== this.client) return
    this.client = null
    this.retry = setTimeout(() => void this.open(), this.wait * (0.5 + Math.random() / 2))
    this.wait = Math.min(slowest, this.wait * 2)
  }
}
