import type { Found, Group } from '../rules/rule'
import type { View } from '../world/view'

/**
 * The placed sessions that share a key, in order of a minute, then of rank. What is asked of every one of them stands
 * beside them as numbers: to go and read it of each session costs more than all the rest.
 */
export class Bucket implements Group {
  size = 0
  readonly sessions: View[] = []
  readonly from: number[] = []
  readonly to: number[] = []
  readonly counts: number[] = []
  /** What a group rule says of them as they stand; undefined = not asked since the last change. */
  said: readonly Found[] | undefined
  /** What it says without one of them, by position: the same wherever that one is taken to. */
  readonly without: (readonly Found[] | undefined)[] = []

  constructor(readonly key: string) {}

  /** Shifts from the end, where nothing has to be allocated. */
  insert(view: View, from: number, to: number, count: number): void {
    let position = this.sessions.push(view) - 1
    this.size = this.from.push(from)
    this.to.push(to)
    this.counts.push(count)
    while (position > 0 && this.goesBefore(view, from, position - 1)) {
      this.copy(position - 1, position)
      position--
    }
    this.put(position, view, from, to, count)
    this.forget()
  }

  remove(view: View): void {
    this.size--
    for (let i = this.sessions.indexOf(view); i < this.size; i++) this.copy(i + 1, i)
    this.sessions.pop()
    this.from.pop()
    this.to.pop()
    this.counts.pop()
    this.forget()
  }

  /** Whether a session goes before the one at a position. */
  goesBefore({ rank }: View, from: number, position: number): boolean {
    const other = this.from[position]!
    return from < other || (from === other && rank < this.sessions[position]!.rank)
  }

  put(position: number, view: View, from: number, to: number, count: number): void {
    this.sessions[position] = view
    this.from[position] = from
    this.to[position] = to
    this.counts[position] = count
  }

  private copy(position: number, to: number): void {
    this.put(
      to,
      this.sessions[position]!,
      this.from[position]!,
      this.to[position]!,
      this.counts[position]!,
    )
  }

  private forget(): void {
    this.said = undefined
    if (this.without.length > 0) this.without.length = 0
  }
}
