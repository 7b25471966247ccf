import type { Reads } from '../rules/rule'
import type { Index } from './compile'
import type { Round } from './pair-part'
import type { Part } from './part'

/** The rules that can ever have something to say of one session: not all of them are about each. */
export interface Concern {
  /** Asked when it is taken off the board. */
  readonly off: readonly Part[]
  /** Asked when it comes onto the board: they say the same wherever it stands. */
  readonly on: readonly Part[]
  /** Asked of every place, beside what the sieve lets through. */
  readonly rounds: readonly Round[]
  readonly others: readonly Part[]
  /** By what they read, the heaviest first. */
  readonly reading: { readonly [R in Reads]: readonly Part[] }
}

/** Found out when the session is first asked about. */
export const concernOf = (index: Index, rank: number): Concern =>
  (index.concerns[rank] ??= concern(index, rank))

function concern({ parts, sieve, rounds }: Index, rank: number): Concern {
  sieve.prepare(rank)
  const all = parts.filter((part) => part.concerns(rank))
  const heaviestFirst = all.toSorted((a, b) => b.heaviest - a.heaviest)
  const reading = (what: Reads) => heaviestFirst.filter((part) => part.rule.reads === what)
  return {
    off: all.filter((part) => part.concernsOff(rank)),
    on: reading('session'),
    rounds: rounds.filter((round) => round.concerns(rank)),
    others: all.filter(
      (part) => part.rule.reads !== 'session' && part.rule.scope !== 'pair' && !sieve.holds(part),
    ),
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
