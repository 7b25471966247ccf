import { clockOf, type Place } from '@roundtable/contracts'
import { toMinutes, type StakeholderGroup } from '@roundtable/domain'
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
  /** The date of a day, such as "Wed 8 June". */
  day(id: string): string
  hostBreak(id: string): string
  pool(id: string): string
  delegation(id: string): string
  focusArea(key: string): string
  group(key: string): string
  feature(key: string): string
  language(code: string): string
}

const unknown = 'something unknown'

const groups: Readonly<Record<StakeholderGroup, string>> = {
  government: 'governments',
  'private-sector': 'the private sector',
  'civil-society': 'civil society',
  youth: 'youth (Generation Connect)',
  academia: 'academia',
  'international-organisation': 'international organisations',
  'financial-institution': 'international financial institutions',
  philanthropy: 'philanthropy',
  'marginalised-community': 'marginalised communities',
}

const languages = new Intl.DisplayNames('en', { type: 'language' })

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
    day: (id) => {
      const known = agenda.event.days.find(({ date }) => date === id)
      return known ? day(Date.parse(known.opens)) : unknown
    },
    hostBreak: byId(agenda.hostBreaks, (b) => `${b.title} ${hours(b)}`),
    pool: byId(agenda.pools, (p) => p.name.en),
    delegation: (id) => agenda.people.find((p) => p.organisationId === id)?.organisation ?? unknown,
    focusArea: (key) => agenda.focusAreas.find((area) => area.key === key)?.name.en ?? key,
    group: (key) => groups[key as StakeholderGroup] ?? unknown,
    feature: (key) => key.replaceAll('-', ' '),
    language: (code) => (code === 'sgn' ? 'sign language' : (languages.of(code) ?? code)),
  }
}
