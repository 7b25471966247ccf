import type { Programme } from '@roundtable/contracts'
import { dayOf, toIso, toMinutes, type EventClock } from '@roundtable/domain'

type PublicSession = Programme['sessions'][number]
type HostMeeting = Programme['hostMeetings'][number]
type Room = Programme['rooms'][number]

/** One line of the list: ours, the host's, or a break of the host's. */
export type Entry =
  | {
      kind: 'session'
      id: string
      start: string
      end: string
      session: PublicSession
      room: Room | undefined
    }
  | { kind: 'meeting' | 'break'; id: string; start: string; end: string; meeting: HostMeeting }

export interface Slot {
  start: string
  entries: Entry[]
}

export type PartName = 'morning' | 'afternoon' | 'evening'

export interface Part {
  name: PartName
  slots: Slot[]
}

export const clockOf = (event: Programme['event']): EventClock => ({
  epoch: Date.parse(event.epoch),
  timeZone: event.timeZone,
})

/** The calendar day of an instant in the event's own zone (I-14). */
export const dayIn = (clock: EventClock, instant: string | number): string =>
  dayOf(clock, toMinutes(clock, new Date(instant)))

const hourIn = (clock: EventClock, instant: string): number =>
  Number(toIso(clock, toMinutes(clock, instant)).slice(11, 13))

const partAt = (hour: number): PartName =>
  hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening'

/** Which day the page opens with: the asked one, else today while the event runs, else the first. */
export const openDay = (
  programme: Programme,
  asked: string | undefined,
  now: number,
): string | undefined => {
  const dates = programme.days.map((day) => day.date)
  const today = dayIn(clockOf(programme.event), now)
  return [asked, today].find((date) => date !== undefined && dates.includes(date)) ?? dates[0]
}

/** Everything there is: by start, ours before the host's, rooms in the venue's order. */
export const allEntries = (programme: Programme): Entry[] => {
  const rooms = new Map(programme.rooms.map((room) => [room.id, room]))
  const order = new Map(programme.rooms.map((room, index) => [room.id, index]))
  const rank = (entry: Entry): number =>
    entry.kind === 'session' ? (order.get(entry.session.roomId) ?? 0) : 1_000
  const sessions = programme.sessions.map((session): Entry => ({
    kind: 'session',
    session,
    room: rooms.get(session.roomId),
    ...boundsOf(session),
  }))
  const meetings = programme.hostMeetings.map((meeting): Entry => ({
    kind: meeting.kind,
    meeting,
    ...boundsOf(meeting),
  }))
  return [...sessions, ...meetings].sort(
    (a, b) =>
      Date.parse(a.start) - Date.parse(b.start) ||
      rank(a) - rank(b) ||
      Date.parse(a.end) - Date.parse(b.end) ||
      a.id.localeCompare(b.id),
  )
}

/** What starts on one day. */
export const entriesOf = (programme: Programme, date: string): Entry[] => {
  const clock = clockOf(programme.event)
  return allEntries(programme).filter((entry) => dayIn(clock, entry.start) === date)
}

const boundsOf = ({ id, start, end }: PublicSession | HostMeeting) => ({ id, start, end })

export interface Day {
  date: string
  parts: Part[]
}

/** Entries under their days. Expects them in order. */
export const daysOf = (entries: readonly Entry[], clock: EventClock): Day[] => {
  const dates = [...new Set(entries.map((entry) => dayIn(clock, entry.start)))]
  return dates.map((date) => {
    const ofDay = entries.filter((entry) => dayIn(clock, entry.start) === date)
    return { date, parts: partsOf(ofDay, clock) }
  })
}

/** A day's entries under the times they start at, under the parts of the day. Expects them in order. */
export const partsOf = (entries: readonly Entry[], clock: EventClock): Part[] => {
  const parts: Part[] = []
  for (const entry of entries) {
    const name = partAt(hourIn(clock, entry.start))
    let part = parts[parts.length - 1]
    if (part?.name !== name) parts.push((part = { name, slots: [] }))
    const slot = part.slots[part.slots.length - 1]
    if (slot && Date.parse(slot.start) === Date.parse(entry.start)) slot.entries.push(entry)
    else part.slots.push({ start: entry.start, entries: [entry] })
  }
  return parts
}
