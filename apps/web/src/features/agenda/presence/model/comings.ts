import type { Pace } from '@roundtable/domain'
import type { Person } from './people'

/** Long enough for a page to be loaded again (ms). */
const settles = 4_000

export interface Comings {
  readonly came: readonly Person[]
  readonly left: readonly Person[]
}

/**
 * Tells who came and who left, once things have settled: whoever loads the page again has done neither, many together
 * are one message, and those who are here from the beginning are no news.
 */
export class ComingsAndGoings {
  private known: ReadonlyMap<string, Person> | null = null
  private people: readonly Person[] = []
  private giveUp: (() => void) | null = null

  constructor(
    private readonly pace: Pace,
    private readonly tell: (news: Comings) => void,
  ) {}

  /** Everybody who is here now; `null`: nobody can tell. */
  are(people: readonly Person[] | null): void {
    if (people === null) return this.stop()
    this.people = people.filter(({ me }) => !me)
    this.giveUp ??= this.pace.after(settles, () => this.settle())
  }

  stop(): void {
    this.giveUp?.()
    this.giveUp = null
    this.known = null
  }

  private settle(): void {
    this.giveUp = null
    const before = this.known
    const now = new Map(this.people.map((person) => [person.id, person]))
    this.known = now
    if (!before) return
    const came = this.people.filter(({ id }) => !before.has(id))
    const left = [...before.values()].filter(({ id }) => !now.has(id))
    if (came.length + left.length > 0) this.tell({ came, left })
  }
}
