import type { Body, Interval, Person, Plan, PolicyChange } from '../model/plan'
import { allBut, union } from '../time/interval'
import { byId, subjectsOf, type Attendee, type Subject } from './subject'
import { roomsOf, type OpenDay, type VenueRoom } from './venue'

/** A sitting of a body, or a break of the whole house. */
interface HostTime {
  readonly id: string
  readonly during: Interval
}

interface Meeting extends HostTime {
  readonly bodyId: string
}

/** Everything a rule may ask about that no move changes. Lists of intervals are sorted and disjoint. */
export interface World {
  readonly step: number
  readonly days: readonly OpenDay[]
  /** All that is outside the hours of all days. */
  readonly shut: readonly Interval[]
  readonly rooms: ReadonlyMap<string, VenueRoom>
  /** Minutes of the longest way on foot. */
  readonly longestWalk: number
  /** Who comes together, by delegation. */
  readonly delegations: ReadonlyMap<string, readonly Person[]>
  /** By person, where they have to be. */
  readonly calls: ReadonlyMap<string, readonly Meeting[]>
  /** Every stakeholder group that ought to be there. */
  readonly groups: readonly string[]
  readonly bodies: ReadonlyMap<string, Body>
  readonly meetings: readonly Meeting[]
  readonly hostBreaks: readonly HostTime[]
  /** When interpreters do not customarily work; empty = nobody has said when they do. */
  readonly uninterpreted: readonly Interval[]
  /** By rank. */
  readonly subjects: readonly Subject[]
  /** Session ids by rule. */
  readonly waivers: ReadonlyMap<string, ReadonlySet<string>>
  /** What the secretariat weighs otherwise, by rule. */
  readonly policy: ReadonlyMap<string, PolicyChange>
}

export function worldOf(plan: Plan): World {
  const meetings = plan.hostMeetings.map(({ id, bodyId, from, to }) => ({
    id,
    bodyId,
    during: { from, to },
  }))
  const calls = new Map(plan.people.map((person) => [person.id, callsOf(person, meetings)]))
  const people = plan.people.map((person) => attendeeOf(person, calls.get(person.id)!))
  return {
    step: plan.step,
    days: plan.days.map(({ id, from, to }, number) => ({ id, number, during: { from, to } })),
    shut: allBut(union(plan.days)),
    rooms: byId(roomsOf(plan)),
    longestWalk: Math.max(0, ...plan.walks.map((walk) => walk.minutes)),
    delegations: delegationsOf(people),
    calls,
    groups: plan.groups,
    bodies: byId(plan.bodies),
    meetings,
    hostBreaks: plan.hostBreaks.map(({ id, from, to }) => ({ id, during: { from, to } })),
    uninterpreted: uninterpreted(union(plan.interpretation)),
    subjects: subjectsOf(plan, byId(people)),
    waivers: waiversOf(plan),
    policy: new Map(plan.policy.map((change) => [change.rule, change])),
  }
}

function attendeeOf(person: Person, calls: readonly Meeting[]): Attendee {
  const unavailable = union(person.unavailable)
  const called = calls.map(({ during }) => during)
  return {
    ...person,
    unavailable,
    asleep: union(person.asleep),
    elsewhere: called.length > 0 ? union([...unavailable, ...called]) : unavailable,
  }
}

function delegationsOf(people: readonly Person[]): Map<string, Person[]> {
  const byId = new Map<string, Person[]>()
  for (const person of people) {
    if (!person.delegation) continue
    const others = byId.get(person.delegation.id)
    if (others) others.push(person)
    else byId.set(person.delegation.id, [person])
  }
  return byId
}

const uninterpreted = (hours: readonly Interval[]): readonly Interval[] =>
  hours.length === 0 ? [] : allBut(hours)

/** Where a person has to be: a duty in a body covers all its meetings, unless one is named. */
const callsOf = ({ duties }: Person, meetings: readonly Meeting[]): Meeting[] =>
  meetings.filter((meeting) =>
    duties.some(
      ({ bodyId, meetingId }) =>
        bodyId === meeting.bodyId && (meetingId === null || meetingId === meeting.id),
    ),
  )

function waiversOf(plan: Plan): Map<string, Set<string>> {
  const byRule = new Map<string, Set<string>>()
  for (const { rule, sessionId } of plan.waivers) {
    const sessions = byRule.get(rule) ?? new Set()
    byRule.set(rule, sessions.add(sessionId))
  }
  return byRule
}
