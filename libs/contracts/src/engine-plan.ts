import { eventClock, toMinutes, type EventClock } from '@roundtable/domain'
import type { Interval, Placement, Plan as EnginePlan } from '@roundtable/scheduling'
import type { Event, Place, Plan } from './agenda'

/** The clock of an event as it travels on the wire. */
export const clockOf = (event: Event): EventClock => eventClock(event.days[0]!.date, event.timeZone)

/** A place on the wire, as the engine counts it. */
export const toPlacement = (clock: EventClock, place: Place): Placement => ({
  roomId: place.roomId,
  start: toMinutes(clock, place.start),
})

/**
 * The engine's plan of a plan on the wire: the one mapper that browser and server share.
 * `now` (ms since 1970) decides which waivers are in force.
 */
export function toEnginePlan(
  plan: Omit<Plan, 'findings' | 'release' | 'seq'>,
  now: number,
): EnginePlan {
  const clock = clockOf(plan.event)
  const interval = (w: { start: string; end: string }): Interval => ({
    from: toMinutes(clock, w.start),
    to: toMinutes(clock, w.end),
  })
  return {
    step: 5,
    days: plan.event.days.map((d) => ({
      id: d.date,
      ...interval({ start: d.opens, end: d.closes }),
    })),
    rooms: plan.rooms.map((r) => ({
      id: r.id,
      zoneId: null,
      turnaround: 0,
      features: [],
      languages: [],
      capacity: r.capacity,
      setUp: r.setUp,
      teardown: r.teardown,
      lent: r.lent.map(interval),
      closed: r.closed.map(interval),
    })),
    walks: [],
    pools: [],
    groups: [],
    hostBreaks: [],
    interpretation: [],
    relations: [],
    policy: [],
    people: plan.people.map((p) => ({
      id: p.id,
      highLevel: p.highLevel,
      membership: p.membership,
      unavailable: p.unavailable.map(interval),
      group: 'government',
      delegation: null,
      asleep: [],
      duties: p.duties.map((bodyId) => ({ bodyId, meetingId: null })),
    })),
    bodies: plan.bodies.map(({ id, kind, parentId, policy }) => ({ id, kind, parentId, policy })),
    hostMeetings: plan.hostMeetings.map((m) => ({ id: m.id, bodyId: m.bodyId, ...interval(m) })),
    sessions: plan.sessions.map((s) => ({
      id: s.id,
      segment: s.segment,
      released: null,
      focusAreas: s.focusAreas,
      focusExcused: false,
      features: [],
      floorLanguages: [],
      interpretation: [],
      uses: [],
      format: s.format,
      minutes: s.minutes,
      expected: s.expected,
      lock: s.lock && toPlacement(clock, s.lock),
      roles: s.roles.map((role) => ({ ...role, from: null, to: null })),
    })),
    placements: Object.fromEntries(
      plan.placements.map((p) => [p.sessionId, toPlacement(clock, p)]),
    ),
    waivers: plan.waivers
      .filter((w) => Date.parse(w.until) > now)
      .map(({ rule, sessionId }) => ({ rule, sessionId })),
  }
}
