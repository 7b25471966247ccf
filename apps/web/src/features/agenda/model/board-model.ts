import {
  clockOf,
  toPlacement,
  type Body,
  type HostBreak,
  type HostMeeting,
  type Person,
  type Place,
  type Plan,
  type Room,
  type Session,
} from '@roundtable/contracts'
import { eventClock, toIso, toMinutes, type EventClock } from '@roundtable/domain'
import type { Placement } from '@roundtable/scheduling'
import { axisOf, type Axis } from './geometry'

/** A day of the event on the board. Minutes of the day; `midnight` in event minutes. */
export interface BoardDay {
  readonly index: number
  readonly date: string
  readonly midnight: number
  readonly opens: number
  readonly closes: number
}

/** Part of a host meeting or host break that lies on one day, in minutes of that day. */
export interface HostSpan<T> {
  readonly of: T
  readonly from: number
  readonly to: number
  /** Column of the room it meets in, when that room is one of ours. */
  readonly room: number | null
}

/** What the board needs of the plan and what no move changes. Times inside are event minutes. */
export interface Board {
  readonly plan: Plan
  readonly clock: EventClock
  readonly days: readonly BoardDay[]
  readonly axis: Axis
  readonly rooms: readonly Room[]
  readonly roomIndex: ReadonlyMap<string, number>
  readonly sessions: ReadonlyMap<string, Session>
  readonly people: ReadonlyMap<string, Person>
  readonly bodies: ReadonlyMap<string, Body>
  readonly meetings: ReadonlyMap<string, HostMeeting>
  readonly hostOf: readonly (readonly HostSpan<HostMeeting>[])[]
  readonly breaksOf: readonly (readonly HostSpan<HostBreak>[])[]
  /** Places of the public release, in event minutes; null before the first one. */
  readonly released: Readonly<Record<string, Placement>> | null
}

const byId = <T extends { id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.map((item) => [item.id, item]))

function daysOf(plan: Plan, clock: EventClock): BoardDay[] {
  return plan.event.days.map((day, index) => {
    const midnight = toMinutes(clock, new Date(eventClock(day.date, clock.timeZone).epoch))
    return {
      index,
      date: day.date,
      midnight,
      opens: toMinutes(clock, day.opens) - midnight,
      closes: toMinutes(clock, day.closes) - midnight,
    }
  })
}

const minutesOfDay = 24 * 60

function spansOf<T extends { start: string; end: string }>(
  day: BoardDay,
  list: readonly T[],
  clock: EventClock,
  roomOf: (item: T) => number | null,
): HostSpan<T>[] {
  return list.flatMap((of) => {
    const from = Math.max(0, toMinutes(clock, of.start) - day.midnight)
    const to = Math.min(minutesOfDay, toMinutes(clock, of.end) - day.midnight)
    return from < to ? [{ of, from, to, room: roomOf(of) }] : []
  })
}

/** The board of a plan as it came over the wire. */
export function boardOf(plan: Plan): Board {
  const clock = clockOf(plan.event)
  const days = daysOf(plan, clock)
  const named = new Map(
    plan.rooms.flatMap((r, i) => [[r.code, i] as const, [r.name.en, i] as const]),
  )
  const roomOf = (m: HostMeeting) => named.get(m.roomName) ?? null
  return {
    plan,
    clock,
    days,
    axis: axisOf(days.map((d) => ({ from: d.opens, to: d.closes }))),
    rooms: plan.rooms,
    roomIndex: new Map(plan.rooms.map((r, i) => [r.id, i])),
    sessions: byId(plan.sessions),
    people: byId(plan.people),
    bodies: byId(plan.bodies),
    meetings: byId(plan.hostMeetings),
    hostOf: days.map((d) => spansOf(d, plan.hostMeetings, clock, roomOf)),
    breaksOf: days.map((d) => spansOf(d, plan.hostBreaks, clock, () => null)),
    released: plan.release && placesInMinutes(clock, releasedPlaces(plan.release)),
  }
}

const releasedPlaces = (release: NonNullable<Plan['release']>): Record<string, Place> =>
  Object.fromEntries(release.placements.map((p) => [p.sessionId, p]))

/** Places on the wire as the engine counts them. */
export const placesInMinutes = (
  clock: EventClock,
  places: Readonly<Record<string, Place>>,
): Record<string, Placement> =>
  Object.fromEntries(Object.entries(places).map(([id, p]) => [id, toPlacement(clock, p)]))

/** An engine placement as a move over the wire names it. */
export const placeOf = (board: Board, placement: Placement): Place => ({
  roomId: placement.roomId,
  start: toIso(board.clock, placement.start),
})

/** A slot of the board: day, column and minute of the day. */
export interface Slot {
  readonly day: number
  readonly room: number
  readonly minute: number
}

export function slotOf(board: Board, placement: Placement): Slot | null {
  const room = board.roomIndex.get(placement.roomId)
  const day = dayIndexOf(board, placement.start)
  if (room === undefined || day === null) return null
  return { day, room, minute: placement.start - board.days[day]!.midnight }
}

export const placementOf = (board: Board, slot: Slot): Placement => ({
  roomId: board.rooms[slot.room]!.id,
  start: board.days[slot.day]!.midnight + slot.minute,
})

/** Index of the event day that contains this event minute. */
export function dayIndexOf(board: Board, minute: number): number | null {
  const day = board.days.find((d) => minute >= d.midnight && minute < d.midnight + minutesOfDay)
  return day ? day.index : null
}

export const samePlacement = (
  a: Placement | null | undefined,
  b: Placement | null | undefined,
): boolean => (a && b ? a.roomId === b.roomId && a.start === b.start : (a ?? null) === (b ?? null))
