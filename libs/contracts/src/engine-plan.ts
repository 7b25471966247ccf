import {
  eventClock,
  instantAround,
  stakeholderGroups,
  toMinutes,
  type EventClock,
} from '@roundtable/domain'
import type {
  Interval,
  Person as EnginePerson,
  Placement,
  Plan as EnginePlan,
} from '@roundtable/scheduling'
import type { Event, Place, Plan, Session } from './agenda'
import type { Person } from './people'
import type { Pool } from './venue'

/** The clock of an event as it travels on the wire. */
export const clockOf = (event: Event): EventClock => eventClock(event.days[0]!.date, event.timeZone)

/** A place on the wire, as the engine counts it. */
export const toPlacement = (clock: EventClock, place: Place): Placement => ({
  roomId: place.roomId,
  start: toMinutes(clock, place.start),
})

type Span = { readonly start: string; readonly end: string }

const spans =
  (clock: EventClock) =>
  (w: Span): Interval => ({ from: toMinutes(clock, w.start), to: toMinutes(clock, w.end) })

const hour = 60
const day = 24 * hour
/** ITU's customary hours end at 12:30 and 17:30; interpreters rest from half past twelve to two. */
const interpreted: readonly (readonly [from: number, to: number])[] = [
  [0, 12.5 * hour],
  [14 * hour, 17.5 * hour],
]
/** A remote participant is not asked to speak before eight or after nine in the evening, where they sit. */
const awake = { from: 8 * hour, to: 21 * hour }

/** From the minutes of one day to those of another, as clocks of a zone show them: summer time may begin or end between. */
const onClocks = (
  clock: EventClock,
  timeZone: string,
  date: string,
  from: number,
  to: number,
): Interval => {
  const midnight = Date.parse(`${date}T00:00:00Z`)
  const minuteAt = (minutes: number): number =>
    toMinutes(clock, new Date(instantAround(midnight + minutes * 60_000, timeZone)))
  return { from: minuteAt(from), to: minuteAt(to) }
}

const interpretationOf = ({ event }: Pick<Plan, 'event'>): Interval[] =>
  event.days.flatMap(({ date }) =>
    interpreted.map(([from, to]) => onClocks(clockOf(event), event.timeZone, date, from, to)),
  )

/** The nights of a remote participant's own zone, as far as they reach into the event. */
export function nightsOf({ event }: Pick<Plan, 'event'>, timeZone: string | null): Interval[] {
  if (timeZone === null) return []
  const clock = clockOf(event)
  const first = event.days[0]!.date
  const days = (Date.parse(event.days.at(-1)!.date) - Date.parse(first)) / (day * 60_000)
  return Array.from({ length: days + 5 }, (_, n) => {
    const before = (n - 2) * day
    return onClocks(clock, timeZone, first, before + awake.to - day, before + awake.from)
  })
}

const personOf =
  (plan: Pick<Plan, 'event' | 'hostMeetings'>, interval: (w: Span) => Interval) =>
  (p: Person): EnginePerson => ({
    id: p.id,
    group: p.group,
    delegation: { id: p.organisationId, size: p.delegationSize },
    highLevel: p.highLevel,
    membership: p.membership,
    unavailable: p.unavailable.map(interval),
    remote: p.presence === 'remote',
    asleep: p.presence === 'remote' ? nightsOf(plan, p.timeZone) : [],
    duties: p.duties.flatMap(({ bodyId, meetingUid }) => {
      if (meetingUid === null) return { bodyId, meetingId: null }
      // A meeting that this revision does not have keeps nobody.
      const meeting = plan.hostMeetings.find((m) => m.uid === meetingUid)
      return meeting ? { bodyId: meeting.bodyId, meetingId: meeting.id } : []
    }),
  })

/** One of each pool whose language is interpreted, and what the session asks for besides. */
const usesOf = (pools: readonly Pool[], s: Session): Session['uses'] => {
  const spoken = s.signLanguage ? [...s.interpretation, 'sgn'] : s.interpretation
  const interpreters = pools.filter(
    ({ language }) => language !== null && spoken.includes(language),
  )
  return [...interpreters.map(({ id }) => ({ poolId: id, count: 1 })), ...s.uses]
}

/** Captions need a room that can show them. */
const featuresOf = (s: Session): readonly string[] =>
  s.captioning ? [...new Set([...s.features, 'captioning'])] : s.features

/**
 * The engine's plan of a plan on the wire: the one mapper that browser and server share.
 * `now` (ms since 1970) decides which waivers are in force.
 */
export function toEnginePlan(plan: Omit<Plan, 'findings' | 'seq'>, now: number): EnginePlan {
  const clock = clockOf(plan.event)
  const interval = spans(clock)
  const released = new Map(
    plan.release?.placements.map((p) => [p.sessionId, toPlacement(clock, p)]),
  )
  return {
    step: 5,
    days: plan.event.days.map((d) => ({
      id: d.date,
      ...interval({ start: d.opens, end: d.closes }),
    })),
    rooms: plan.rooms.map((r) => ({
      id: r.id,
      zoneId: r.zoneId,
      capacity: r.capacity,
      setUp: r.setUp,
      teardown: r.teardown,
      turnaround: r.turnaround,
      features: r.features,
      languages: r.languages,
      lent: r.lent.map(interval),
      closed: r.closed.map(interval),
    })),
    walks: plan.walks,
    pools: plan.pools.map(({ id, size }) => ({ id, size })),
    people: plan.people.map(personOf(plan, interval)),
    groups: stakeholderGroups,
    bodies: plan.bodies.map(({ id, kind, parentId, policy }) => ({ id, kind, parentId, policy })),
    hostMeetings: plan.hostMeetings.map((m) => ({ id: m.id, bodyId: m.bodyId, ...interval(m) })),
    hostBreaks: plan.hostBreaks.map((b) => ({ id: b.id, ...interval(b) })),
    interpretation: interpretationOf(plan),
    relations: plan.relations,
    sessions: plan.sessions.map((s) => ({
      id: s.id,
      segment: s.segment,
      format: s.format,
      minutes: s.minutes,
      expected: s.expected,
      lock: s.lock && toPlacement(clock, s.lock),
      released: released.get(s.id) ?? null,
      focusAreas: s.focusAreas,
      focusExcused: s.noFocusReason !== '',
      features: featuresOf(s),
      floorLanguages: s.floorLanguages,
      interpretation: s.interpretation,
      uses: usesOf(plan.pools, s),
      roles: s.roles.map(({ personId, role, reply, from, to }) => ({
        personId,
        role,
        reply,
        from,
        to,
      })),
    })),
    placements: Object.fromEntries(
      plan.placements.map((p) => [p.sessionId, toPlacement(clock, p)]),
    ),
    waivers: plan.waivers
      .filter((w) => Date.parse(w.until) > now)
      .map(({ rule, sessionId }) => ({ rule, sessionId })),
    policy: plan.policy,
  }
}
