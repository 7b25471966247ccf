import type {
  Body,
  Format,
  Interval,
  Person,
  Placement,
  Plan,
  Room,
  Session,
  SessionRole,
} from '../model/plan'
import { union } from '../time/interval'

/** A session before it has a place: all that depends on the session alone. */
export interface Subject {
  readonly id: string
  /** Position of the id in code-unit order: pairs are asked in this order. */
  readonly rank: number
  readonly format: Format
  readonly minutes: number
  readonly expected: number
  readonly lock: Placement | null
  /** Who takes part: invited or confirmed in some role, each once. */
  readonly people: readonly Person[]
  readonly confirmed: readonly Person[]
}

export interface Meeting {
  readonly id: string
  readonly bodyId: string
  readonly during: Interval
}

export interface OpenDay {
  readonly id: string
  readonly during: Interval
}

/** Everything a rule may ask about that no move changes. Lists of intervals are sorted and disjoint. */
export interface World {
  readonly step: number
  readonly days: readonly OpenDay[]
  /** The hours of all days. */
  readonly open: readonly Interval[]
  readonly rooms: ReadonlyMap<string, Room>
  readonly bodies: ReadonlyMap<string, Body>
  readonly meetings: readonly Meeting[]
  /** By rank. */
  readonly subjects: readonly Subject[]
  /** Session ids by rule. */
  readonly waivers: ReadonlyMap<string, ReadonlySet<string>>
}

export function worldOf(plan: Plan): World {
  const people = byId(
    plan.people.map((person) => ({ ...person, unavailable: union(person.unavailable) })),
  )
  const sessions = [...plan.sessions].sort((a, b) => (a.id < b.id ? -1 : 1))
  return {
    step: plan.step,
    days: plan.days.map(({ id, from, to }) => ({ id, during: { from, to } })),
    open: union(plan.days),
    rooms: byId(
      plan.rooms.map((room) => ({ ...room, lent: union(room.lent), closed: union(room.closed) })),
    ),
    bodies: byId(plan.bodies),
    meetings: plan.hostMeetings.map(({ id, bodyId, from, to }) => ({
      id,
      bodyId,
      during: { from, to },
    })),
    subjects: sessions.map((session, rank) => subjectOf(session, rank, people)),
    waivers: waiversOf(plan),
  }
}

/** Looks up what the plan must hold; a dangling id is a bug of the caller. */
export function known<T>(things: ReadonlyMap<string, T>, id: string, what: string): T {
  const thing = things.get(id)
  if (thing === undefined) throw new Error(`The plan has no ${what} ${id}.`)
  return thing
}

function subjectOf(session: Session, rank: number, people: ReadonlyMap<string, Person>): Subject {
  const { id, format, minutes, expected, lock, roles } = session
  const inRole = (counts: (role: SessionRole) => boolean): Person[] =>
    [...new Set(roles.filter(counts).map((role) => role.personId))].map((personId) =>
      known(people, personId, 'person'),
    )
  return {
    id,
    rank,
    format,
    minutes,
    expected,
    lock,
    people: inRole((role) => role.reply !== 'declined'),
    confirmed: inRole((role) => role.reply === 'confirmed'),
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

const byId = <T extends { readonly id: string }>(things: readonly T[]): Map<string, T> =>
  new Map(things.map((thing) => [thing.id, thing]))
