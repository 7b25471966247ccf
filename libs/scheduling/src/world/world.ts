import type { Body, Interval, Person, Plan, PolicyChange } from '../model/plan'
import { union } from '../time/interval'
import { byId, subjectsOf, type Subject } from './subject'
import { roomsOf, type OpenDay, type VenueRoom } from './venue'

/** A sitting of a body, or a break of the whole house. */
export interface HostTime {
  readonly id: string
  readonly during: Interval
}

export interface Meeting extends HostTime {
  readonly bodyId: string
}

/** Everything a rule may ask about that no move changes. Lists of intervals are sorted and disjoint. */
export interface World {
  readonly step: number
  readonly days: readonly OpenDay[]
  /** The hours of all days. */
  readonly open: readonly Interval[]
  readonly rooms: ReadonlyMap<string, VenueRoom>
  readonly people: readonly Person[]
  /** Every stakeholder group that ought to be there. */
  readonly groups: readonly string[]
  readonly bodies: ReadonlyMap<string, Body>
  readonly meetings: readonly Meeting[]
  readonly hostBreaks: readonly HostTime[]
  /** When interpreters customarily work; empty = nobody has said. */
  readonly interpretation: readonly Interval[]
  /** By rank. */
  readonly subjects: readonly Subject[]
  /** Session ids by rule. */
  readonly waivers: ReadonlyMap<string, ReadonlySet<string>>
  /** What the secretariat weighs otherwise, by rule. */
  readonly policy: ReadonlyMap<string, PolicyChange>
}

export function worldOf(plan: Plan): World {
  const people = plan.people.map((person) => ({
    ...person,
    unavailable: union(person.unavailable),
    asleep: union(person.asleep),
  }))
  return {
    step: plan.step,
    days: plan.days.map(({ id, from, to }) => ({ id, during: { from, to } })),
    open: union(plan.days),
    rooms: byId(roomsOf(plan)),
    people,
    groups: plan.groups,
    bodies: byId(plan.bodies),
    meetings: plan.hostMeetings.map(({ id, bodyId, from, to }) => ({
      id,
      bodyId,
      during: { from, to },
    })),
    hostBreaks: plan.hostBreaks.map(({ id, from, to }) => ({ id, during: { from, to } })),
    interpretation: union(plan.interpretation),
    subjects: subjectsOf(plan, byId(people)),
    waivers: waiversOf(plan),
    policy: new Map(plan.policy.map((change) => [change.rule, change])),
  }
}

function waiversOf(plan: Plan): Map<string, Set<string>> {
  const byRule = new Map<string, Set<string>>()
  for (const { rule, sessionId } of plan.waivers) {
    const sessions = byRule.get(rule) ?? new Set()
    byRule.set(rule, sessions.add(sessionId))
  }
  return byRule
}
