import { clockOf, type Place } from '@roundtable/contracts'
import { toMinutes } from '@roundtable/domain'
import type { Agenda } from './load-agenda'

/** What people call the things of a plan, and its times as they are said in the event's own zone. */
export interface Names {
  session(id: string | undefined): string
  room(id: string): string
  person(id: string): string
  body(id: string): string
  /** From when to when a host meeting sits. */
  meeting(id: string): string
  /** Event minutes, such as "Wed 8 June at 15:00 (Kigali time)". */
  time(minutes: number): string
  place(place: Place): string
}

const unknown = 'something unknown'

const byId = <T extends { readonly id: string }>(
  items: readonly T[],
  name: (item: T) => string,
) => {
  const names = new Map(items.map((item) => [item.id, name(item)]))
  return (id: string | undefined): string => names.get(id ?? '') ?? unknown
}

export function namesOf(agenda: Agenda): Names {
  const clock = clockOf(agenda.event)
  const zone = `(${agenda.event.timeZone.split('/').at(-1)?.replaceAll('_', ' ')} time)`
  const part = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat('en-GB', { timeZone: clock.timeZone, ...options })
    return (instant: number) => format.format(instant)
  }
  const day = part({ weekday: 'short', day: 'numeric', month: 'long' })
  const hour = part({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const at = (instant: number) => `${day(instant)} at ${hour(instant)} ${zone}`
  const instant = (minutes: number) => clock.epoch + minutes * 60_000
  const room = byId(agenda.rooms, (r) => r.name.en)
  const hours = (m: { start: string; end: string }) => {
    const [from, to] = [Date.parse(m.start), Date.parse(m.end)]
    return `${day(from)} from ${hour(from)} to ${hour(to)} ${zone}`
  }
  return {
    session: byId(agenda.sessions, (s) => `${s.code} “${s.title.en}”`),
    room,
    person: byId(agenda.people, (p) => `${p.honorific} ${p.name}`.trim()),
    body: byId(agenda.bodies, (b) => `${b.name.en} (${b.code})`),
    meeting: byId(agenda.hostMeetings, hours),
    time: (minutes) => at(instant(minutes)),
    place: ({ roomId, start }) => `${room(roomId)}, ${at(instant(toMinutes(clock, start)))}`,
  }
}
