import type { Format, Interval, Placement, Plan, Segment, SessionRole, Use } from '../model/plan'
import { known, type Attendee, type Draw, type Related, type Subject } from './subject'
import { dayOf, type OpenDay, type VenueRoom, type Zone } from './venue'
import type { World } from './world'

/** A placed session without its room: what a rule that reads only the time gets to see. */
export interface InTime extends Subject {
  /** [start, end) of the session itself. */
  readonly during: Interval
  /** When somebody who takes part is there: sorted and disjoint, never empty. */
  presenceOf(personId: string): readonly Interval[]
  /** The day of the event that it starts on; null = on none. */
  readonly day: OpenDay | null
}

/** A placed session without its time. */
export interface InRoom extends Subject {
  readonly roomId: string
  readonly room: VenueRoom
}

/** A placed session without its hours. */
export interface InRoomOfDay extends InRoom {
  readonly day: OpenDay | null
}

/** A placed session of which only the part of the venue is known. */
export interface InZone extends InTime {
  readonly zone: Zone
}

/** A placed session. */
export interface Placed extends InZone, InRoom {
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
  readonly segment: Segment
  readonly format: Format
  readonly minutes: number
  readonly expected: number
  readonly lock: Placement | null
  readonly released: Placement | null
  readonly focusAreas: readonly string[]
  readonly focusExcused: boolean
  readonly features: readonly string[]
  readonly floorLanguages: readonly string[]
  readonly interpretation: readonly string[]
  readonly uses: readonly Use[]
  readonly roles: readonly SessionRole[]
  readonly people: readonly Attendee[]
  readonly confirmed: readonly Attendee[]
  readonly partly: ReadonlyMap<string, readonly Interval[]>
  readonly draws: readonly Draw[]
  readonly related: readonly Related[]
  readonly during = { from: 0, to: 0 }
  readonly busy = { from: 0, to: 0 }
  readonly alone: readonly [View]
  placed = false
  roomId = ''
  /** Meaningful while `placed`. */
  room!: VenueRoom
  zone!: Zone
  day: OpenDay | null = null
  private readonly whole: readonly [Interval] = [this.during]
  private readonly parts: readonly Part[]
  private readonly partsOf: ReadonlyMap<string, readonly Interval[]>

  constructor(
    subject: Subject,
    private readonly days: readonly OpenDay[],
  ) {
    this.id = subject.id
    this.rank = subject.rank
    this.segment = subject.segment
    this.format = subject.format
    this.minutes = subject.minutes
    this.expected = subject.expected
    this.lock = subject.lock
    this.released = subject.released
    this.focusAreas = subject.focusAreas
    this.focusExcused = subject.focusExcused
    this.features = subject.features
    this.floorLanguages = subject.floorLanguages
    this.interpretation = subject.interpretation
    this.uses = subject.uses
    this.roles = subject.roles
    this.people = subject.people
    this.confirmed = subject.confirmed
    this.partly = subject.partly
    this.draws = subject.draws
    this.related = subject.related
    this.alone = [this]
    const parts = [...subject.partly].map(([id, there]) => [id, there.map(partOf)] as const)
    this.parts = parts.flatMap(([, there]) => there)
    this.partsOf = new Map(parts.map(([id, there]) => [id, there.map((part) => part.now)]))
  }

  presenceOf(personId: string): readonly Interval[] {
    return (this.parts.length > 0 && this.partsOf.get(personId)) || this.whole
  }

  put(room: VenueRoom, start: number): void {
    this.placed = true
    this.room = room
    this.roomId = room.id
    this.zone = room.zone
    this.during.from = start
    this.during.to = start + this.minutes
    this.busy.from = start - room.setUp
    this.busy.to = this.during.to + room.teardown
    this.day = dayOf(this.days, start)
    for (let i = 0; i < this.parts.length; i++) {
      const { now, into } = this.parts[i]!
      now.from = start + into.from
      now.to = start + into.to
    }
  }

  /** Puts it where a plan or a move says. */
  follow(placement: Placement | null, world: World): void {
    if (placement) this.put(known(world.rooms, placement.roomId, 'room'), placement.start)
    else this.placed = false
  }
}

/** Minutes into the session, and where they are now. */
interface Part {
  readonly into: Interval
  readonly now: { from: number; to: number }
}

const partOf = (into: Interval): Part => ({ into, now: { from: 0, to: 0 } })

/** Every session of the plan at its place, by rank. */
export function viewsOf(world: World, plan: Plan): View[] {
  return world.subjects.map((subject) => {
    const view = new View(subject, world.days)
    const placed = Object.hasOwn(plan.placements, subject.id)
    view.follow(placed ? plan.placements[subject.id]! : null, world)
    return view
  })
}
