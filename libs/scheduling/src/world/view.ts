import type { Format, Interval, Person, Placement, Plan, Room } from '../model/plan'
import { known, type Subject, type World } from './world'

/** A placed session without its room: what a rule that reads only the time gets to see. */
export interface InTime extends Subject {
  /** [start, end) of the session itself. */
  readonly during: Interval
}

/** A placed session without its time. */
export interface InRoom extends Subject {
  readonly roomId: string
  readonly room: Room
}

/** A placed session. */
export interface Placed extends InTime, InRoom {
  /** [start − set-up, end + teardown): how long it keeps the room. */
  readonly busy: Interval
}

/**
 * A session seen at some place. Views are made once and put elsewhere as often as needed,
 * so that asking about a move allocates nothing.
 */
export class View implements Placed {
  readonly id: string
  readonly rank: number
  readonly format: Format
  readonly minutes: number
  readonly expected: number
  readonly lock: Placement | null
  readonly people: readonly Person[]
  readonly confirmed: readonly Person[]
  readonly during = { from: 0, to: 0 }
  readonly busy = { from: 0, to: 0 }
  readonly alone: readonly [View]
  placed = false
  roomId = ''
  /** Meaningful while `placed`. */
  room!: Room

  constructor(subject: Subject) {
    this.id = subject.id
    this.rank = subject.rank
    this.format = subject.format
    this.minutes = subject.minutes
    this.expected = subject.expected
    this.lock = subject.lock
    this.people = subject.people
    this.confirmed = subject.confirmed
    this.alone = [this]
  }

  put(room: Room, start: number): void {
    this.placed = true
    this.room = room
    this.roomId = room.id
    this.during.from = start
    this.during.to = start + this.minutes
    this.busy.from = start - room.setUp
    this.busy.to = this.during.to + room.teardown
  }

  /** Puts it where a plan or a move says. */
  follow(placement: Placement | null, world: World): void {
    if (placement) this.put(known(world.rooms, placement.roomId, 'room'), placement.start)
    else this.placed = false
  }
}

/** Every session of the plan at its place, by rank. */
export function viewsOf(world: World, plan: Plan): View[] {
  return world.subjects.map((subject) => {
    const view = new View(subject)
    const placed = Object.hasOwn(plan.placements, subject.id)
    view.follow(placed ? plan.placements[subject.id]! : null, world)
    return view
  })
}
