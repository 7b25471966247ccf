import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common'
import { streamName, type StreamName } from '@roundtable/contracts'
import pg from 'pg'
import { CONFIG, type Config } from '../config'
import { log, reasonOf } from '../logging/log'
import { Doorbell } from './doorbell'
import { LiveLog, page } from './live-log'
import { Ring, type LoggedFact } from './ring'

type FactListener = (fact: LoggedFact) => void
type ResetListener = (seq: number) => void
type LateListener = (since: number | null) => void

/** The doorbell is quick; this finds what it missed. */
const pollEvery = 2_000
/** A log that could not be read for so long is late, and that is said (I-22). */
const lateAfter = 5_000
const ringSize = 1000

/**
 * Reads the log after its own last fact whenever the doorbell rings, and hands every fact on, once and in order.
 * It knows no feature. The log decides, never the notification: polling alone would do, only slower (I-06, I-22).
 */
@Injectable()
export class Relay implements OnModuleInit, OnApplicationShutdown {
  private readonly pool: pg.Pool
  private readonly liveLog: LiveLog
  private readonly doorbell: Doorbell
  private readonly rings = new Map<StreamName, Ring>()
  private readonly factListeners = new Map(
    streamName.options.map((s) => [s, new Set<FactListener>()]),
  )
  private readonly resetListeners = new Map(
    streamName.options.map((s) => [s, new Set<ResetListener>()]),
  )
  private readonly lateListeners = new Set<LateListener>()
  private reading: Promise<void> | null = null
  /** When the log was last read to its end, in ms since 1970. */
  private readAt = Date.now()
  private late = false
  private again = false
  private timer: NodeJS.Timeout | undefined

  constructor(@Inject(CONFIG) { databaseUrl }: Pick<Config, 'databaseUrl'>) {
    const connection = {
      connectionString: databaseUrl,
      application_name: 'roundtable live',
      options: '-c role=app',
      connectionTimeoutMillis: 5_000,
      query_timeout: 10_000,
    }
    this.pool = new pg.Pool({ ...connection, max: 2 })
    this.pool.on('error', (err) => log.warn({ reason: reasonOf(err) }, 'live relay'))
    this.liveLog = new LiveLog(this.pool)
    this.doorbell = new Doorbell(connection, () => void this.catchUp())
  }

  async onModuleInit(): Promise<void> {
    for (const [stream, seq] of await this.liveLog.heads())
      this.rings.set(stream, new Ring(Math.max(0, seq - ringSize), ringSize))
    await this.catchUp()
    await this.doorbell.open()
    this.timer = setInterval(() => {
      this.noteLateness()
      void this.poll()
    }, pollEvery)
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer)
    await this.doorbell.close()
    await this.reading
    await this.pool.end()
  }

  /** Calls `listener` with every fact from now on. Gives back what ends that. */
  onFact(stream: StreamName, listener: FactListener): () => void {
    return subscribe(this.factListeners.get(stream)!, listener)
  }

  /** Calls `listener` when the stream jumped: what was known of it has to be read anew. */
  onReset(stream: StreamName, listener: ResetListener): () => void {
    return subscribe(this.resetListeners.get(stream)!, listener)
  }

  /** Calls `listener` with the time since which the log cannot be read (ms since 1970), and with null when it can again. */
  onLate(listener: LateListener): () => void {
    return subscribe(this.lateListeners, listener)
  }

  /** Since when the log cannot be read, in ms since 1970; null while it can. */
  get lateSince(): number | null {
    return this.late ? this.readAt : null
  }

  /** For how long the log was not read to its end, in ms: seconds while all is well. */
  get age(): number {
    return Date.now() - this.readAt
  }

  /** Number of the last fact handed on. */
  seqOf(stream: StreamName): number {
    return this.ringOf(stream).seq
  }

  /** The facts after `since`; null when that is too long ago, or unknown. */
  after(stream: StreamName, since: number): LoggedFact[] | null {
    return this.ringOf(stream).after(since)
  }

  /** Reads whatever the log holds by now; never throws. */
  catchUp(): Promise<void> {
    this.again = true
    this.reading ??= this.readAll()
    return this.reading
  }

  private async readAll(): Promise<void> {
    try {
      while (this.again) {
        this.again = false
        const facts = await this.liveLog.after(this.heads())
        for (const fact of facts) this.take(fact)
        if (facts.length >= page) this.again = true
      }
      this.readAt = Date.now()
      this.noteLateness()
    } catch (err) {
      log.warn({ reason: reasonOf(err) }, 'live relay cannot read the log')
    } finally {
      // In the same step as the last look at `again`: a ring from now on starts a new reading.
      this.reading = null
    }
  }

  private noteLateness(): void {
    const late = Date.now() - this.readAt > lateAfter
    if (late === this.late) return
    this.late = late
    log.warn({ late }, late ? 'live relay is late' : 'live relay is in time again')
    for (const listener of this.lateListeners) tell(() => listener(this.lateSince))
  }

  private async poll(): Promise<void> {
    const before = this.heads()
    await this.catchUp()
    const missed = [...this.heads()].some(([stream, seq]) => seq !== before.get(stream))
    if (missed && Date.now() - this.doorbell.rangAt > pollEvery) this.doorbell.renew()
    await this.checkHeads()
  }

  /** A database that was set back (restored, demo reset) has streams that stand before what we handed on. */
  private async checkHeads(): Promise<void> {
    try {
      for (const [stream, seq] of await this.liveLog.heads())
        if (seq < this.seqOf(stream)) this.reset(stream, seq)
    } catch (err) {
      log.warn({ reason: reasonOf(err) }, 'live relay cannot read the log')
    }
  }

  private take(fact: LoggedFact): void {
    const ring = this.ringOf(fact.stream)
    // Already taken, by a reading that began before this one ended.
    if (fact.seq <= ring.seq) return
    if (!ring.push(fact)) return this.reset(fact.stream, fact.seq)
    for (const listener of this.factListeners.get(fact.stream)!) tell(() => listener(fact))
  }

  private reset(stream: StreamName, seq: number): void {
    log.warn({ stream, from: this.seqOf(stream), to: seq }, 'live stream jumped')
    this.rings.set(stream, new Ring(seq, ringSize))
    for (const listener of this.resetListeners.get(stream)!) tell(() => listener(seq))
  }

  private heads(): Map<StreamName, number> {
    return new Map([...this.rings].map(([stream, ring]) => [stream, ring.seq]))
  }

  private ringOf(stream: StreamName): Ring {
    const ring = this.rings.get(stream)
    if (!ring) throw new Error(`No stream ${stream}`)
    return ring
  }
}

const subscribe = <L>(listeners: Set<L>, listener: L): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** One listener's mistake is not the others' loss. */
const tell = (call: () => void): void => {
  try {
    call()
  } catch (err) {
    log.error({ err }, 'a listener of live facts failed')
  }
}
