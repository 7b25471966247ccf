import type { View } from '../world/view'

/**
 * The placed sessions that share a key, in order of a minute, then of rank. Minutes stand beside the sessions, because
 * whoever looks for neighbours in time reads nothing else of most of them.
 */
export class Bucket {
  readonly members: View[] = []
  /** What each of the members is put in order by. */
  readonly minutes: number[] = []
  /** When each of them ends. */
  readonly ends: number[] = []
  /** Counts its changes, so that an answer about its members can be kept for as long as it holds. */
  changes = 0

  constructor(readonly key: string) {}

  /** Shifts from the end, where nothing has to be allocated. */
  insert(view: View, minute: number): void {
    const { members, minutes, ends } = this
    this.changes++
    let position = members.push(view) - 1
    minutes.push(minute)
    ends.push(view.during.to)
    while (position > 0 && this.goesBefore(view, minute, position - 1)) {
      members[position] = members[position - 1]!
      minutes[position] = minutes[position - 1]!
      ends[position] = ends[position - 1]!
      position--
    }
    members[position] = view
    minutes[position] = minute
    ends[position] = view.during.to
  }

  remove(view: View): void {
    const position = this.members.indexOf(view)
    this.changes++
    this.members.splice(position, 1)
    this.minutes.splice(position, 1)
    this.ends.splice(position, 1)
  }

  /** Whether a session goes before the member at a position. */
  goesBefore({ rank }: View, minute: number, position: number): boolean {
    const other = this.minutes[position]!
    return minute < other || (minute === other && rank < this.members[position]!.rank)
  }
}
