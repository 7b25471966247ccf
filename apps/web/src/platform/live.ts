import type { Fact, Snapshot, StreamName } from '@roundtable/contracts'
import type { Socket } from 'socket.io-client'
import { backoff, follow } from './follow'
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
}

export interface Live {
  close: () => void
}

interface ServerEvents {
  fact: (fact: Fact) => void
  snapshot: (snapshot: Snapshot) => void
}

/** The server's own no, in contrast to a line that does not carry. */
const saysNo = (error: Error): boolean => {
  const data: unknown = 'data' in error ? error.data : undefined
  if (typeof data !== 'object' || data === null || !('type' in data)) return false
  const trouble = troubleOf({ type: String(data.type) })
  return trouble === 'unauthenticated' || trouble === 'forbidden'
}

/**
 * Follows one stream over a WebSocket of its own. Facts come in order and once; after a break it
 * says where it stood and gets what it missed, or is told to read again. It takes no commands.
 */
export const openLive = (options: LiveOptions): Live => {
  const { stream, onFact, onSnapshot, onState } = options
  let last = options.since ?? null
  let attempt = 0
  let closed = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let socket: Socket<ServerEvents> | undefined

  const standAt = (snapshot: Snapshot): void => {
    if (last === snapshot.seq) return
    last = snapshot.seq
    onSnapshot(snapshot)
  }
  const hear = (fact: Fact): void => {
    const step = follow(last, fact)
    if (step === 'known') return
    if (step === 'gap') return standAt({ stream, seq: fact.seq })
    last = fact.seq
    onFact(fact)
  }
  const again = (): void => {
    clearTimeout(timer)
    if (closed || socket?.connected) return
    onState('offline')
    timer = setTimeout(connect, backoff(attempt++, Math.random()))
  }
  const atOnce = (): void => {
    if (closed || !socket || socket.connected || document.visibilityState === 'hidden') return
    attempt = 0
    connect()
  }
  const connect = (): void => {
    clearTimeout(timer)
    if (socket) socket.connect()
    else start().catch(again)
  }
  const start = async (): Promise<void> => {
    const { io } = await import('socket.io-client')
    if (closed || socket) return
    socket = io('/live', {
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
      auth: (give) => give(last === null ? { stream } : { stream, since: last }),
    })
    socket.on('connect', () => {
      attempt = 0
      onState('live')
    })
    socket.on('fact', hear)
    socket.on('snapshot', standAt)
    socket.on('disconnect', again)
    socket.on('connect_error', (error) => (saysNo(error) ? onState('refused') : again()))
  }

  onState('connecting')
  connect()
  window.addEventListener('online', atOnce)
  document.addEventListener('visibilitychange', atOnce)
  return {
    close: () => {
      closed = true
      clearTimeout(timer)
      window.removeEventListener('online', atOnce)
      document.removeEventListener('visibilitychange', atOnce)
      socket?.disconnect()
    },
  }
}
