import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common'
import type { Permission, Role } from '@roundtable/domain'
import type { Socket } from 'socket.io'
import { CONFIG, type Config } from '../config'
import { Actors, permit, type Actor } from '../http/actor'
import { Refused } from '../http/problem'
import { log, reasonOf } from '../logging/log'
import { cut } from './engine-socket'
import { liveLimits } from './limits'
import { Rate } from './rate'

/** How often the rights behind open sockets are looked up: well within the 5 s of I-12. */
const lookEvery = 2_000

interface Held {
  readonly accountId: string
  /** With the role that each came with. */
  readonly sockets: Map<Socket, Role>
}

const tooFast = (retryAfter: number): Refused =>
  new Refused({
    word: 'rate-limited',
    detail: 'Your pages connect too often. It is tried again in a moment.',
    retryAfter,
  })
const tooMany = new Refused({
  word: 'rate-limited',
  detail: 'Too many of your pages are connected at once. Please close some.',
  retryAfter: 30,
})

/** The signed-in people among the listeners, by session: who they are when they come, and whether they still may. */
@Injectable()
export class Staff implements OnModuleInit, OnApplicationShutdown {
  private readonly held = new Map<string, Held>()
  private readonly rate: Rate
  private readonly limits
  private asked = new Set<string>()
  private answer: Promise<ReadonlyMap<string, Actor>> | undefined
  private timer: NodeJS.Timeout | undefined
  private looking = false

  constructor(
    private readonly actors: Actors,
    @Inject(CONFIG) { live = liveLimits }: Pick<Config, 'live'>,
  ) {
    this.limits = live
    this.rate = new Rate(live.handshakesPerSession)
  }

  onModuleInit(): void {
    this.timer = setInterval(() => void this.look(), lookEvery)
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer)
  }

  /** Who acts in this session, if they may listen; throws a refusal. */
  async admit(session: string | null, permission: Permission): Promise<Actor> {
    if (session === null) return permit(null, permission)
    const wait = this.rate.take(session)
    if (wait > 0) throw tooFast(wait)
    const actor = permit((await this.find(session)).get(session), permission)
    if (this.socketsOf(actor.id) >= this.limits.socketsPerAccount) throw tooMany
    return actor
  }

  /** From now on the socket lives only as long as its session and its person's role. */
  hold(session: string, actor: Actor, socket: Socket): void {
    const held = this.held.get(session) ?? { accountId: actor.id, sockets: new Map() }
    held.sockets.set(socket, actor.role)
    this.held.set(session, held)
  }

  release(session: string, socket: Socket): void {
    const held = this.held.get(session)
    held?.sockets.delete(socket)
    if (held?.sockets.size === 0) this.held.delete(session)
  }

  /** Asks for all who come in the same moment with one query: after a restart everybody comes at once. */
  private find(session: string): Promise<ReadonlyMap<string, Actor>> {
    this.asked.add(session)
    this.answer ??= new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      const sessions = [...this.asked]
      this.asked = new Set()
      this.answer = undefined
      return this.actors.ofSessions(sessions)
    })
    return this.answer
  }

  private socketsOf(accountId: string): number {
    let count = 0
    for (const held of this.held.values())
      if (held.accountId === accountId) count += held.sockets.size
    return count
  }

  /** Cuts off whoever was signed out or has another role now (I-12); while the database is silent nothing can be known. */
  private async look(): Promise<void> {
    if (this.looking || this.held.size === 0) return
    this.looking = true
    const sessions = [...this.held.keys()]
    try {
      const actors = await this.actors.ofSessions(sessions)
      for (const session of sessions) this.keepOnly(actors.get(session)?.role, session)
    } catch (err) {
      log.warn({ reason: reasonOf(err) }, 'the rights of listeners cannot be looked up')
    } finally {
      this.looking = false
    }
  }

  /** A page that is cut off comes again, and learns what its person may do now, or that it may not come. */
  private keepOnly(now: Role | undefined, session: string): void {
    for (const [socket, role] of this.held.get(session)?.sockets ?? [])
      if (now !== role) cut(socket)
  }
}
