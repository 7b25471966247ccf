import type { Reads } from '../rules/rule'
import type { Round } from './pair-part'
import type { Part } from './part'
import type { Sieve } from './sieve'

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

/** What concerns each session: found out when it is first asked about. */
export class Concerns {
  private readonly byRank: (Concern | undefined)[] = []
  private readonly lists: (readonly (Part | Round)[])[] = []

  constructor(
    private readonly parts: readonly Part[],
    private readonly rounds: readonly Round[],
    private readonly sieve: Sieve,
  ) {}

  of(rank: number): Concern {
    return (this.byRank[rank] ??= this.find(rank))
  }

  private find(rank: number): Concern {
    const { sieve } = this
    sieve.prepare(rank)
    const all = this.parts.filter((part) => part.concerns(rank))
    const heaviestFirst = all.toSorted((a, b) => b.heaviest - a.heaviest)
    const reading = (what: Reads) =>
      this.shared(heaviestFirst.filter(({ rule }) => rule.reads === what))
    return {
      off: this.shared(all.filter((part) => part.concernsOff(rank))),
      on: reading('session'),
      rounds: this.shared(this.rounds.filter((round) => round.concerns(rank))),
      others: this.shared(
        all.filter(
          (part) =>
            part.rule.reads !== 'session' && part.rule.scope !== 'pair' && !sieve.holds(part),
        ),
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

  /** Lists with the same members are one: then most of what a probe asks next has been read lately. */
  private shared<T extends Part | Round>(list: readonly T[]): readonly T[] {
    const same = this.lists.find(
      (one) => one.length === list.length && one.every((member, i) => member === list[i]),
    )
    if (same) return same as readonly T[]
    this.lists.push(list)
    return list
  }
}
