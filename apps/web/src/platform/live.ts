import type { Delivery, Fact, MyPresence, Snapshot, StreamName } from '@roundtable/contracts'
import type { Socket } from 'socket.io-client'
import { attempting } from './attempts'
import { follow, newFacts } from './follow'
import { troubleOf } from './problem'

/** `refused`: the server said no (not signed in, no right); `offline`: no way through, tried again by itself. */
export type LiveState = 'connecting' | 'live' | 'offline' | 'refused'

export interface LiveOptions {
  stream: StreamName
  /** Last fact contained in what the caller has read; undefined when nothing was read yet. */
  since?: number
  /** The next fact, in order, once. */
  onFact: (fact: Fact) => void
  /** Something was missed, or nothing was read yet: read again, at least up to `seq`. */
  onSnapshot: (snapshot: Snapshot) => void
  onState: (state: LiveState) => void
  /** What is told of others who are here; unread, because this client needs no contracts. */
  onPresence?: (news: unknown) => void
}

export interface Live {
  /** Says what I look at; lost where the line does not carry. */
  show: (said: MyPresence) => void
  close: () => void
}

interface ServerEvents {
  fact: (delivery: Delivery) => void
  snapshot: (snapshot: Snapshot) => void
  presence: (news: unknown) => void
}

interface ClientEvents {
  presence: (said: MyPresence) => void
}

/** The server's own no, in contrast to a line that does not carry. */
const saysNo = (error: Error): boolean => {
  const data: unknown = 'data' in error ? error.data : undefined
  if (typeof data !== 'object' || data === null || !('type' in data)) return false
  const trouble = troubleOf({ type: String(data.type) })
  return trouble === 'unauthenticated' || trouble === 'forbidden'
}

/** Where the caller stands on the stream, and what it hears of it. */
const follower = ({ stream, since, onFact, onSnapshot }: LiveOptions) => {
  let last = since ?? null
  const standAt = (snapshot: Snapshot): void => {
    if (last === snapshot.seq) return
    last = snapshot.seq
    onSnapshot(snapshot)
  }
  const hear = (delivery: Delivery): void => {
    const step = follow(last, delivery)
    if (step === 'known') return
    if (last === null || step === 'gap') return standAt({ stream, seq: delivery.seq })
    for (const fact of newFacts(last, delivery)) {
      last = fact.seq
      onFact(fact)
    }
  }
  const handshake = () => (last === null ? { stream } : { stream, since: last })
  return { hear, standAt, handshake }
}

/**
 * Follows one stream over a WebSocket of its own. Facts come in order and once; after a break it
 * says where it stood and gets what it missed, or is told to read again. It takes no commands.
 */
export const openLive = (options: LiveOptions): Live => {
  const { hear, standAt, handshake } = follower(options)
  let socket: Socket<ServerEvents, ClientEvents> | undefined

  const start = async (): Promise<void> => {
    const { io } = await import('socket.io-client')
    if (attempts.stopped() || socket) return
    socket = io('/live', {
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
      auth: (give) => give(handshake()),
    })
    socket.on('connect', () => {
      attempts.succeeded()
      options.onState('live')
    })
    socket.on('fact', hear)
    socket.on('snapshot', standAt)
    socket.on('presence', (news) => options.onPresence?.(news))
    socket.on('disconnect', again)
    socket.on('connect_error', (error) => (saysNo(error) ? options.onState('refused') : again()))
  }
  const attempts = attempting(() => {
    if (!socket) start().catch(again)
    else if (!socket.connected) socket.connect()
  })
  const again = (): void => {
    if (attempts.stopped() || socket?.connected) return
    options.onState('offline')
    attempts.later()
  }

  options.onState('connecting')
  attempts.now()
  return {
    show: (said) => void (socket?.connected && socket.emit('presence', said)),
    close: () => {
      attempts.stop()
      socket?.disconnect()
    },
  }
}
