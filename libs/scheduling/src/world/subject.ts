import type {
  Interval,
  Person,
  Plan,
  Pool,
  RelationKind,
  Session,
  SessionRole,
} from '../model/plan'
import { partlyThere } from '../time/presence'

/** One relation, seen from one of its two sessions. */
export interface Related {
  /** The same for both sessions, and for no other relation. */
  readonly key: string
  readonly kind: RelationKind
  /** It is this session that the relation names first. */
  readonly first: boolean
}

/** A person whose intervals are sorted and disjoint. */
export interface Attendee extends Person {
  /** When they are away, or the host needs them. */
  readonly elsewhere: readonly Interval[]
}

/** What a session draws on a pool, all in all. */
export interface Draw {
  readonly pool: Pool
  readonly count: number
}

/** A session before it has a place: all that depends on the session alone. */
export interface Subject extends Session {
  /** Position of the id in code-unit order: pairs are asked in this order. */
  readonly rank: number
  /** Who takes part: invited or confirmed in some role, each once. */
  readonly people: readonly Attendee[]
  readonly confirmed: readonly Attendee[]
  /** Who is there for only a part of it, and when: minutes into it. */
  readonly partly: ReadonlyMap<string, readonly Interval[]>
  readonly draws: readonly Draw[]
  readonly related: readonly Related[]
}

/** Looks up what the plan must hold; a dangling id is a bug of the caller. */
export function known<T>(things: ReadonlyMap<string, T>, id: string, what: string): T {
  const thing = things.get(id)
  if (thing === undefined) throw new Error(`The plan has no ${what} ${id}.`)
  return thing
}

export const byId = <T extends { readonly id: string }>(things: readonly T[]): Map<string, T> =>
  new Map(things.map((thing) => [thing.id, thing]))

/** Every session of the plan by rank. */
export function subjectsOf(plan: Plan, people: ReadonlyMap<string, Attendee>): Subject[] {
  const pools = byId(plan.pools)
  const sessions = [...plan.sessions].sort((a, b) => (a.id < b.id ? -1 : 1))
  const related = relatedOf(plan)
  return sessions.map((session, rank) => subjectOf(session, rank, people, pools, related))
}

/** Written out: a spread of so many fields costs more than all the rest of a plan's compilation. */
function subjectOf(
  session: Session,
  rank: number,
  people: ReadonlyMap<string, Attendee>,
  pools: ReadonlyMap<string, Pool>,
  related: ReadonlyMap<string, readonly Related[]>,
): Subject {
  const there = session.roles.filter((role) => role.reply !== 'declined')
  const confirmed = there.filter((role) => role.reply === 'confirmed')
  return {
    id: session.id,
    segment: session.segment,
    format: session.format,
    minutes: session.minutes,
    expected: session.expected,
    lock: session.lock,
    released: session.released,
    focusAreas: session.focusAreas,
    focusExcused: session.focusExcused,
    features: session.features,
    floorLanguages: session.floorLanguages,
    interpretation: session.interpretation,
    uses: session.uses,
    roles: session.roles,
    rank,
    people: peopleIn(there, people),
    confirmed: peopleIn(confirmed, people),
    partly: partlyThere(there, session.minutes),
    draws: drawsOf(session, pools),
    related: known(related, session.id, 'session'),
  }
}

function peopleIn(
  roles: readonly SessionRole[],
  people: ReadonlyMap<string, Attendee>,
): Attendee[] {
  const found: Attendee[] = []
  for (const { personId } of roles) {
    const person = known(people, personId, 'person')
    if (!found.includes(person)) found.push(person)
  }
  return found
}

function drawsOf({ uses }: Session, pools: ReadonlyMap<string, Pool>): Draw[] {
  const ids = uses.map((use) => use.poolId)
  return ids
    .filter((id, i) => ids.indexOf(id) === i)
    .map((id) => ({
      pool: known(pools, id, 'pool'),
      count: uses.filter((use) => use.poolId === id).reduce((sum, use) => sum + use.count, 0),
    }))
}

/** By session. Only the order of `before` means something: the others are the same either way round. */
function relatedOf({ sessions, relations }: Plan): Map<string, Related[]> {
  const bySession = new Map<string, Related[]>(sessions.map(({ id }) => [id, []]))
  for (const { kind, a, b } of relations) {
    const pair = kind === 'before' || a < b ? `${a} ${b}` : `${b} ${a}`
    const key = `${kind} ${pair}`
    known(bySession, a, 'session').push({ key, kind, first: true })
    known(bySession, b, 'session').push({ key, kind, first: false })
  }
  return bySession
}

/** The relations of one kind that a session stands in, by key. */
export const relationsOf = ({ related }: Subject, ...kinds: readonly RelationKind[]): string[] =>
  related.filter((one) => kinds.includes(one.kind)).map((one) => one.key)
