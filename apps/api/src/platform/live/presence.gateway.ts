import { Inject, type BeforeApplicationShutdown } from '@nestjs/common'
import { WebSocketGateway, type OnGatewayInit } from '@nestjs/websockets'
import { liveNamespace } from '@roundtable/contracts'
import type { Namespace, Socket } from 'socket.io'
import type { Config } from '../config'
import type { Listening } from './handshake'
import { PresenceBook } from './presence-book'
import type { PresenceLine } from './presence-line'
import { PresenceNodes } from './presence-nodes'
import { overPostgres } from './presence-postgres'
import { PresenceSockets } from './presence-sockets'

/** Nest token of the line between nodes. */
export const PRESENCE_LINE = Symbol('PresenceLine')

/** Redis where there is one, else the database. The library for the other one is not even loaded. */
export async function lineOf(
  config: Pick<Config, 'databaseUrl' | 'redisUrl'>,
): Promise<PresenceLine> {
  if (!config.redisUrl) return overPostgres(config.databaseUrl)
  const { overRedis } = await import('./presence-redis')
  return overRedis(config.redisUrl)
}

/** Where nodes talk among themselves. No client may enter. */
const between = '/presence'
/** Tabs that one node tells of, at most. */
const most = 200

/**
 * Who is at the board. Sockets of the stream `plan` say what they look at and hear of the others; nothing of it is kept,
 * and facts and commands never wait for it (I-22).
 */
@WebSocketGateway({ namespace: liveNamespace })
export class PresenceGateway implements OnGatewayInit<Namespace>, BeforeApplicationShutdown {
  private nodes: PresenceNodes | undefined
  private between: Namespace | undefined

  constructor(@Inject(PRESENCE_LINE) private readonly line: PresenceLine) {}

  afterInit(live: Namespace): void {
    const book = new PresenceBook()
    const room = live.server.of(between)
    room.use((_socket, next) => next(new Error('Use the namespace /live')))
    // Facts keep to the namespace /live, and to the adapter in memory.
    room.adapter = this.line.adapter(room)
    const nodes = new PresenceNodes(room, this.line, book, {
      onTurn: (turn) => sockets.tell(turn),
      onSight: (clear) => sockets.tell({ kind: 'sight', clear }),
    })
    const sockets = new PresenceSockets({
      everyone: () => book.all(),
      clear: () => nodes.clear,
      here: (tab) => nodes.here(tab),
      gone: (tab) => nodes.gone(tab),
      room: () => nodes.mine < most,
    })
    live.on('connection', (socket: Socket) => {
      const { stream, actor } = socket.data as Listening
      if (stream === 'plan' && actor) sockets.admit(socket, actor)
    })
    nodes.open()
    this.nodes = nodes
    this.between = room
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.nodes?.close()
    await this.between?.adapter.close()
    await this.line.close()
  }
}
