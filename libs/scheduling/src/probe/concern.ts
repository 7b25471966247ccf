import type { Reads } from '../rules/rule'
import type { Index } from './compile'
import type { Part } from './part'

/** The rules that can ever have something to say of one session: not all of them are about each. */
export interface Concern {
  readonly all: readonly Part[]
  /** Those that can say something new when it stands somewhere and only moves. */
  readonly moving: readonly Part[]
  /** By what they read, the heaviest first. */
  readonly reading: { readonly [R in Reads]: readonly Part[] }
}

/** Found out when the session is first asked about. */
export const concernOf = (index: Index, rank: number): Concern =>
  (index.concerns[rank] ??= concern(index.parts, rank))

function concern(parts: readonly Part[], rank: number): Concern {
  // Alike ones in a row: a processor guesses better where it goes next.
  const all = parts
    .filter((part) => part.concerns(rank))
    .sort((a, b) => (a.rule.scope < b.rule.scope ? -1 : a.rule.scope > b.rule.scope ? 1 : 0))
  const heaviestFirst = all.toSorted((a, b) => b.heaviest - a.heaviest)
  const reading = (what: Reads) => heaviestFirst.filter((part) => part.rule.reads === what)
  return {
    all,
    moving: all.filter((part) => part.rule.reads !== 'session'),
    reading: {
      session: reading('session'),
      room: reading('room'),
      'room-day': reading('room-day'),
      time: reading('time'),
      zone: reading('zone'),
      place: reading('place'),
    },
  }
}
