import type {
  Delivery,
  Fact,
  Leave,
  MyPresence,
  Problem,
  Snapshot,
  StreamName,
} from '@roundtable/contracts'
import type { Socket } from 'socket.io-client'
import { attempting } from './attempts'
import { follow, newFacts } from './follow'
import { polling, type Answer } from './polling'
import { troubleOf } from './problem'

/**
 * `refused`: the server said no (not signed in, no right); `offline`: no way through, tried again by itself; `polling`: the
 * server answers, but nothing on the way lets a WebSocket through, so it is asked every few seconds.
 */
export type LiveState = 'connecting' | 'live' | 'polling' | 'offline' | 'refused'

export interface LiveOptions {
  stream: StreamName
  /** Last fact contained in what the caller has read; undefined when nothing was read yet. */
  since?: number
  /** The next fact, in order, once. */
  onFact: (fact: Fact) => void
  /** Something was missed, or nothing was read yet: read again, at least up to `seq`. */
  onSnapshot: (snapshot: Snapshot) => void
  onState: (state: LiveState) => void
  /** Where the stream stands, asked over plain HTTP by somebody who stands at `last`. */
  ask: (last: number | null) => Promise<Answer>
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
  leave: (leave: Leave) => void
}

interface ClientEvents {
  presence: (said: MyPresence) => void
}

/** What the server says when it lets somebody not in. */
const refusalIn = (error: Error): Partial<Problem> =>
  'data' in error && typeof error.data === 'object' ? (error.data ?? {}) : {}

/** The server's own no, in contrast to a line that does not carry. */
const saysNo = ({ type }: Partial<Problem>): boolean =>
  type !== undefined && ['unauthenticated', 'forbidden'].includes(troubleOf({ type }))

/** So often in a row a WebSocket fails before plain HTTP is asked. */
const patience = 3
/** A line that breaks within so many ms has failed as well. */
const fleeting = 5_000

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
  return { hear, standAt, handshake, last: () => last }
}

/** A socket that is told where to stand on each connection, and does not reconnect by itself. */
const connect = async (handshake: () => object): Promise<Socket<ServerEvents, ClientEvents>> => {
  const { io } = await import('socket.io-client')
  return io('/live', {
    transports: ['websocket'],
    autoConnect: false,
    reconnection: false,
    forceNew: true,
    auth: (give) => give(handshake()),
  })
}

/**
 * Follows one stream over a WebSocket of its own. Facts come in order and once; after a break it
 * says where it stood and gets what it missed, or is told to read again. It takes no commands.
 */
export const openLive = (options: LiveOptions): Live => {
  const { stream, onState } = options
  const { hear, standAt, handshake, last } = follower(options)
  let socket: Socket<ServerEvents, ClientEvents> | undefined
  let failures = 0
  let upSince = 0
  let moving: ReturnType<typeof setTimeout> | undefined

  const polls = polling({
    ask: () => options.ask(last()),
    onAnswer: (seq) => {
      onState('polling')
      standAt({ stream, seq })
    },
    onSilence: () => onState('offline'),
    onRefusal: () => onState('refused'),
    random: Math.random,
    after: (ms, act) => {
      const timer = setTimeout(act, ms)
      return () => clearTimeout(timer)
    },
  })
  const start = async (): Promise<void> => {
    const made = await connect(handshake)
    if (attempts.stopped() || socket) return
    socket = made
    made.on('connect', () => {
      upSince = Date.now()
      polls.stop()
      attempts.succeeded()
      onState('live')
    })
    made.on('fact', hear)
    made.on('snapshot', standAt)
    made.on('presence', (news) => options.onPresence?.(news))
    made.on('leave', ({ within }) => {
      moving = setTimeout(() => made.disconnect(), Math.random() * within)
    })
    made.on('disconnect', (reason) => {
      if (Date.now() - upSince > fleeting) failures = 0
      if (reason === 'io client disconnect') attempts.now()
      else again()
    })
    made.on('connect_error', (error) => {
      const problem = refusalIn(error)
      if (!saysNo(problem)) return again(problem.retryAfter)
      polls.stop()
      onState('refused')
    })
    made.connect()
  }
  const attempts = attempting(() => {
    if (!socket) start().catch(() => again())
    else if (!socket.connected) socket.connect()
  })
  const again = (retryAfter = 0): void => {
    if (attempts.stopped() || socket?.connected) return
    failures += 1
    if (failures >= patience) polls.start()
    if (!polls.answered()) onState('offline')
    attempts.later(retryAfter * 1_000)
  }

  onState('connecting')
  attempts.now()
  return {
    show: (said) => void (socket?.connected && socket.emit('presence', said)),
    close: () => {
      attempts.stop()
      polls.stop()
      clearTimeout(moving)
      socket?.disconnect()
    },
  }
}
