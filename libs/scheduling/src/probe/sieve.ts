import type { Interval } from '../model/plan'
import { View } from '../world/view'
import type { World } from '../world/world'
import type { Part, Sink } from './part'
import { SessionPart } from './session-part'

/** Starts within so many minutes share an entry. */
const SLOT = 15
/** Rules that fit one entry. */
const BITS = 32

/**
 * Keeps the rules away that are known ahead to have nothing to say of a session in a room, or at a time: to go and ask
 * them costs more than their answer. Bit i of an entry is set where parts[i] may find something.
 */
export class Sieve {
  private readonly parts: readonly SessionPart[]
  private readonly opens: number
  private readonly slots: number
  /** Entry of a session in a room: rank × rooms + number of the room. */
  private byRoom = new Int32Array(0)
  /** Entry of a session at a start: rank × slots + slot. The first and the last slot hold all that is before and after. */
  private byTime = new Int32Array(0)

  constructor(
    parts: readonly Part[],
    private readonly world: World,
  ) {
    const { days } = world
    this.parts = parts.filter(isKnownAhead).slice(0, BITS)
    this.opens = days.length === 0 ? 0 : Math.min(...days.map(({ during }) => during.from))
    const closes = Math.max(this.opens, ...days.map(({ during }) => during.to))
    this.slots = 1 + Math.ceil((closes - this.opens) / SLOT)
  }

  holds(part: Part): boolean {
    return this.parts.some((one) => one === part)
  }

  /** Finds out what there is to ask of a session. Nobody asks before. */
  prepare(rank: number): void {
    const { days, rooms, subjects } = this.world
    if (this.byTime.length === 0) {
      this.byRoom = new Int32Array(subjects.length * rooms.size)
      this.byTime = new Int32Array(subjects.length * this.slots)
    }
    const session = new View(subjects[rank]!, days)
    this.parts.forEach((part, i) => {
      if (part.rule.during) this.markTimes(part, part.rule.during, session, 1 << i)
      else this.markRooms(part, session, 1 << i)
    })
  }

  /** Says what the rules find if `before` stood where `after` does, and do not find now. */
  difference(after: View, before: View, sink: Sink): void {
    const { rank, room, during } = after
    const { parts, world } = this
    let bits =
      this.byRoom[rank * world.rooms.size + room.number]! |
      this.byTime[rank * this.slots + this.slotOf(during.from)]!
    while (bits !== 0) {
      const lowest = 31 - Math.clz32(bits & -bits)
      bits &= bits - 1
      parts[lowest]!.difference(after, before, sink)
    }
  }

  private markRooms(part: SessionPart, session: View, bit: number): void {
    const { rooms } = this.world
    for (const room of rooms.values()) {
      session.put(room, this.opens)
      if (part.finds(session)) this.byRoom[session.rank * rooms.size + room.number]! |= bit
    }
  }

  /** A session meets an interval when it starts before its end, and less than its own minutes before its beginning. */
  private markTimes(
    part: SessionPart,
    during: (item: unknown) => readonly Interval[],
    { rank, minutes }: View,
    bit: number,
  ): void {
    const { byTime, slots } = this
    for (const { from, to } of part.itemsOf(rank).flatMap(during)) {
      const last = this.slotOf(to - 1)
      for (let slot = this.slotOf(from - minutes); slot <= last; slot++) {
        byTime[rank * slots + slot]! |= bit
      }
    }
  }

  private slotOf(minute: number): number {
    if (minute < this.opens) return 0
    return Math.min(Math.trunc((minute - this.opens) / SLOT), this.slots - 1)
  }
}

/** Rules about one session that read the room alone, or that say when there is something to ask. */
const isKnownAhead = (part: Part): part is SessionPart =>
  part instanceof SessionPart &&
  part.rule.reads !== 'session' &&
  (part.rule.during !== null || part.rule.reads === 'room')
