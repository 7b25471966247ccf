import { z } from 'zod'
import { place } from './agenda'
import { id } from './common'

/**
 * Who is at the board, what they look at, which card they are moving to which slot. Volatile: it has no number, stands
 * in no log, decides nothing, and may be missing altogether (DESIGN 8).
 */
export const presenceEvent = 'presence'

/** Least milliseconds between two messages of one tab. The server keeps the newest of what comes sooner. */
export const presencePause = 500

const looksAt = {
  selected: id.nullable(),
  /** The session whose page is open for changes. */
  editing: id.nullable(),
  /** A card in the hand, and the slot it is over; null = over none, or over the tray. */
  hold: z.object({ sessionId: id, slot: place.nullable() }).nullable(),
}

/**
 * Client event `presence`. Who one is, is not said: the server knows. `tab` is drawn once per page, `clock` grows with
 * every message of it, also from one connection to the next.
 */
export const myPresence = z.object({ tab: id, clock: z.int().min(0), ...looksAt })
export type MyPresence = z.infer<typeof myPresence>

/** One tab of one member of staff. */
export const presentTab = z.object({
  /** Tells tabs apart; no two people can have the same. */
  tab: z.string().max(40),
  clock: z.int().min(0),
  who: z.object({
    /** The same for every tab of an account; not the account's id. */
    id: z.string().max(20),
    name: z.string().max(200),
    /** How the ring around the initials is drawn: tells apart who has the same. Colours mean other things. */
    ring: z.int().min(0).max(3),
  }),
  ...looksAt,
})
export type PresentTab = z.infer<typeof presentTab>

/** Server event `presence`, told to those only who have said what they look at themselves. */
export const presenceNews = z.discriminatedUnion('kind', [
  /** Everybody; what was known before is over. `you`: the tab that is told. `clear`: as in `sight`. */
  z.object({
    kind: z.literal('everyone'),
    you: z.string(),
    tabs: z.array(presentTab),
    clear: z.boolean(),
  }),
  z.object({ kind: z.literal('here'), tab: presentTab }),
  z.object({ kind: z.literal('gone'), tab: z.string() }),
  /** Whether those on other nodes can be seen. */
  z.object({ kind: z.literal('sight'), clear: z.boolean() }),
])
export type PresenceNews = z.infer<typeof presenceNews>
