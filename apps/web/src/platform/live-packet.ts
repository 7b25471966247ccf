import type { Delivery, Late, Leave, MyPresence, Problem, Snapshot } from '@roundtable/contracts'

/** What the server tells, by the name of the event. Presence is unread here: this client needs no contracts. */
export interface Told {
  fact: Delivery
  snapshot: Snapshot
  presence: unknown
  leave: Leave
  late: Late
}

/** One message of the server, of those that the channel has. */
export type Packet =
  | { kind: 'opened'; said: { pingInterval: number; pingTimeout: number } }
  | { kind: 'ping' }
  | { kind: 'up' }
  | { kind: 'event'; said: { [N in keyof Told]: [N, Told[N]] }[keyof Told] }
  | { kind: 'refused'; said: { data?: Partial<Problem> } }
  | { kind: 'gone' }

/** Engine.IO 4 and, in the namespace, Socket.IO 5: digits that say what it is, then JSON. */
const kinds = {
  '0': 'opened',
  '2': 'ping',
  '40/live,': 'up',
  '41/live,': 'gone',
  '42/live,': 'event',
  '44/live,': 'refused',
} as const satisfies Record<string, Packet['kind']>
const form = /^(0|2|4[0124]\/live,)(.*)$/s

/** Undefined: nothing of ours, and nothing to do. What cannot be read ends the line, as if it had been hung up. */
export const readPacket = (text: string): Packet | undefined => {
  const [, begin, json] = form.exec(text) ?? []
  if (begin === undefined) return undefined
  try {
    return {
      kind: kinds[begin as keyof typeof kinds],
      said: json ? JSON.parse(json) : null,
    } as Packet
  } catch {
    return { kind: 'gone' }
  }
}

export const pong = '3'
export const hello = (handshake: object): string => `40/live,${JSON.stringify(handshake)}`
export const presence = (said: MyPresence): string =>
  `42/live,${JSON.stringify(['presence', said])}`
