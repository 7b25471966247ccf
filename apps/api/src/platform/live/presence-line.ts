import type { Namespace } from 'socket.io'

/** How nodes tell each other who is here: a Socket.IO adapter, and a way to know whether it carries. */
export interface PresenceLine {
  /** Makes the adapter of the namespace that nodes talk in. */
  readonly adapter: (nodes: Namespace) => Namespace['adapter']
  /** When something came through last, our own words included: ms of `performance.now()`. */
  readonly heardAt: () => number
  /** Drops a connection that stays silent; a new one follows by itself. */
  readonly renew: () => void
  /** Ends all connections. */
  readonly close: () => Promise<void>
}
