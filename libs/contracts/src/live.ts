import { z } from 'zod'
import { place, standing } from './agenda'
import { id, instant } from './common'

/** Socket.IO namespace `/live`; handshake auth names one stream and, after a break, the last seq seen. */
export const liveNamespace = '/live'
export const streamName = z.enum(['programme', 'plan'])
export type StreamName = z.infer<typeof streamName>
export const handshake = z.object({ stream: streamName, since: z.int().min(0).optional() })

const envelope = { stream: streamName, prev: z.int(), seq: z.int(), at: instant }

export const sessionsMoved = z.object({
  ...envelope,
  kind: z.literal('sessions-moved'),
  data: z.object({ placements: z.array(standing), reason: z.string().nullable(), commandId: id }),
})
export const released = z.object({
  ...envelope,
  kind: z.literal('released'),
  data: z.object({
    number: z.int(),
    publishedAt: instant,
    /** On stream `plan` only: what the board marks changes against. */
    placements: z.array(place.extend({ sessionId: id })).optional(),
  }),
})
export const hostRevised = z.object({
  ...envelope,
  kind: z.literal('host-revised'),
  data: z.object({ number: z.int() }),
})

/** Something else that the plan is made of has changed: read it again. */
export const planChanged = z.object({
  ...envelope,
  kind: z.literal('plan-changed'),
  data: z.object({
    what: z.enum(['session', 'person', 'venue', 'host', 'waiver', 'policy', 'taxonomy']),
    /** Empty: many, read everything. */
    ids: z.array(id),
    commandId: id.nullable(),
  }),
})
export type PlanChanged = z.infer<typeof planChanged>

/** A what-if copy was made, changed, taken over or dropped. The main plan is as it was. */
export const copyChanged = z.object({
  ...envelope,
  kind: z.literal('copy-changed'),
  data: z.object({ planId: id, commandId: id }),
})

export const fact = z.discriminatedUnion('kind', [
  sessionsMoved,
  released,
  hostRevised,
  planChanged,
  copyChanged,
])
export type Fact = z.infer<typeof fact>

/**
 * Facts that came in a burst, or while somebody was away, as one: whole and in their order; `prev` of the first, `seq`
 * and `at` of the last. Nothing is left out of them: whose command made which version must stay visible (I-04).
 */
export const merged = z.object({
  ...envelope,
  kind: z.literal('merged'),
  data: z.object({ facts: z.array(fact).min(2) }),
})
export type Merged = z.infer<typeof merged>

/** Server event `fact`: apply what is new in it if `prev` is not after my last, else refetch. */
export const delivery = z.discriminatedUnion('kind', [fact, merged])
export type Delivery = z.infer<typeof delivery>

/** Server event `snapshot`: this is where the stream stands; refetch if you are behind. */
export const snapshot = z.object({ stream: streamName, seq: z.int() })
export type Snapshot = z.infer<typeof snapshot>

/** Server event `late`: this node cannot read facts since then; null: it can again, and nothing is missing. */
export const late = z.object({ stream: streamName, since: instant.nullable() })
export type Late = z.infer<typeof late>

/** Server event `leave`: this node goes away. Connect again, to another, at a random moment within so many ms. */
export const leave = z.object({ within: z.int() })
export type Leave = z.infer<typeof leave>
