import type {
  Body,
  Day,
  Format,
  HostMeeting,
  Interval,
  Move,
  Person,
  Placement,
  Plan,
  PolicyChange,
  Pool,
  Relation,
  RelationKind,
  Reply,
  RoleKind,
  Room,
  Segment,
  Session,
  SessionRole,
} from '../model/plan'
import type { Random } from './random'

const DAY = 24 * 60
const OPENS = 8 * 60
const CLOSES = 19 * 60

export interface Size {
  readonly sessions: number
  readonly rooms: number
  readonly people: number
  /** Share of the sessions that stand on the board. */
  readonly placed?: number
  readonly days?: number
}

/** A plan with a bit of everything: crowded enough that every rule has something to say, and not everywhere. */
export function randomPlan(random: Random, size: Size): Plan {
  const { placed = 0.7, days: dayCount = 3 } = size
  const days = random.times(dayCount, (d): Day => {
    return { id: `day${d}`, from: d * DAY + OPENS, to: d * DAY + CLOSES }
  })
  const bodies = random.times(5, (i) => aBody(random, i))
  const hostMeetings = random.times(4 * dayCount, (i) => ({
    id: `meeting${i}`,
    bodyId: random.pick(bodies).id,
    ...anInterval(random, days, 180),
  }))
  const rooms = random.times(size.rooms, (i) => aRoom(random, `room${i}`, days))
  const delegations = Math.ceil(size.people / 3)
  const people = random.times(size.people, (i) =>
    aPerson(random, `person${i}`, delegations, hostMeetings, days),
  )
  const pools = ['french', 'arabic', 'chinese', 'cameras'].map((id) => ({
    id,
    size: random.int(1, 2) + Math.floor(size.sessions / 150),
  }))
  const sessions = random.times(size.sessions, (i) =>
    aSession(random, `session${i}`, { people, rooms, days, pools }),
  )
  const placements: Record<string, Placement> = {}
  for (const session of sessions) {
    if (random.chance(placed)) placements[session.id] = aPlace(random, rooms, days)
  }
  return {
    step: 5,
    days,
    rooms,
    walks: [
      { a: 'north', b: 'south', minutes: 15 },
      { a: 'east', b: 'north', minutes: 5 },
    ],
    pools,
    people,
    groups: [...groups, 'philanthropy'],
    bodies,
    hostMeetings,
    hostBreaks: days.flatMap(({ id, from }) => [
      { id: `coffee of ${id}`, from: from + 150, to: from + 180 },
    ]),
    interpretation: random.chance(0.1) ? [] : days.flatMap(interpretersWork),
    relations: random.times(Math.ceil(size.sessions / 5), () => aRelation(random, sessions)),
    sessions,
    placements,
    waivers: random
      .some(sessions, Math.ceil(sessions.length / 4))
      .map(({ id }) => ({ rule: random.pick(waivedRules), sessionId: id })),
    policy: random.times(random.pick([0, 1, 2]), () => aPolicyChange(random)),
  }
}

/** Mostly somewhere on the grid, sometimes off it, sometimes off the board. */
export function randomMove(random: Random, { sessions, rooms, days }: Plan): Move {
  const sessionId = random.pick(sessions).id
  return { sessionId, placement: random.chance(0.12) ? null : aPlace(random, rooms, days) }
}

/** Rules that may be waived, and one that may not: the waiver must have no effect there. */
const waivedRules = [
  'outside-event',
  'host-meets',
  'host-duty',
  'person-unavailable',
  'high-level-missing',
  'walking-time',
  'turnaround-short',
  'not-against',
  'room-double-booked',
]

/** Rules that the secretariat weighs otherwise, and one that it cannot. */
const weighedRules = [
  'room-too-small',
  'focus-parallel',
  'published-moved',
  'host-meets',
  'walking-time',
  'pool-exceeded',
]
const groups = ['government', 'academia', 'youth', 'civil-society']
const zones = ['north', 'south', 'east', null]
const features = ['stage', 'webcast']
const languages = ['en', 'fr', 'ar', 'zh']
const segments: readonly Segment[] = ['high-level', 'policy-statements', 'thematic']
const focusAreas = ['access', 'adoption', 'value', 'accelerate']
const relationKinds: readonly RelationKind[] = [
  'before',
  'not-against',
  'same-room',
  'different-day',
]

const formats: readonly Format[] = [
  'panel',
  'breakout',
  'pledge-segment',
  'signing',
  'opening',
  'spotlight',
  'special-message',
  'break',
  'closing',
]
const roles: readonly RoleKind[] = [
  'chair',
  'moderator',
  'panellist',
  'speaker',
  'signatory',
  'rapporteur',
]
const replies: readonly Reply[] = ['invited', 'confirmed', 'confirmed', 'declined']

function aBody(random: Random, i: number): Body {
  return {
    id: `body${i}`,
    kind: random.pick(['plenary', 'committee', 'group']),
    parentId: null,
    policy: random.pick(['refuse', 'waiver', 'inform']),
  }
}

function aRoom(random: Random, id: string, days: readonly Day[]): Room {
  return {
    id,
    zoneId: random.pick(zones),
    capacity: random.pick([40, 80, 150, 400]),
    setUp: random.pick([0, 0, 5, 15]),
    teardown: random.pick([0, 0, 10]),
    turnaround: random.pick([0, 0, 10, 20]),
    features: features.filter(() => random.chance(0.8)),
    languages: languages.filter(() => random.chance(0.85)),
    lent: days.flatMap(({ from, to }) =>
      random.chance(0.9) ? [{ from: from - 30, to: to + 30 }] : [{ from, to: to - 240 }],
    ),
    closed: random.chance(0.4) ? [anInterval(random, days, 120)] : [],
  }
}

function aPerson(
  random: Random,
  id: string,
  delegations: number,
  meetings: readonly HostMeeting[],
  days: readonly Day[],
): Person {
  const delegation = random.int(1, delegations)
  return {
    id,
    group: random.pick(groups),
    delegation: random.chance(0.4)
      ? { id: `delegation${delegation}`, size: [0, 2, 3, 20][delegation % 4]! }
      : null,
    highLevel: random.chance(0.4),
    membership: random.chance(0.6),
    unavailable: random.times(random.pick([0, 0, 1, 2]), () => anInterval(random, days, 240)),
    ...fromAfar(random, days),
    duties: random
      .some(meetings, random.pick([0, 0, 0, 1, 2]))
      .map((m) => ({ bodyId: m.bodyId, meetingId: random.chance(0.5) ? m.id : null })),
  }
}

/** A few are, mostly where it is night at times. */
function fromAfar(random: Random, days: readonly Day[]): Pick<Person, 'remote' | 'asleep'> {
  if (!random.chance(0.1)) return { remote: false, asleep: [] }
  const night = () => anInterval(random, days, 240)
  return { remote: true, asleep: [night(), night()] }
}

interface Around {
  readonly people: readonly Person[]
  readonly rooms: readonly Room[]
  readonly days: readonly Day[]
  readonly pools: readonly Pool[]
}

function aSession(random: Random, id: string, { people, rooms, days, pools }: Around): Session {
  const minutes = random.pick([15, 30, 45, 60, 60, 90])
  const interpreted = random.chance(0.25)
  return {
    id,
    segment: random.pick(segments),
    format: random.pick(formats),
    minutes: random.chance(0.03) ? 200 : minutes,
    expected: random.pick([0, 30, 60, 120, 300]),
    lock: random.chance(0.1) ? aPlace(random, rooms, days) : null,
    released: random.chance(0.2) ? aPlace(random, rooms, days) : null,
    focusAreas: random.some(focusAreas, random.pick([0, 0, 0, 1, 1, 2])),
    focusExcused: random.chance(0.7),
    features: random.some(features, random.pick([0, 0, 0, 1, 2])),
    floorLanguages: random.some(languages, random.pick([0, 1, 1, 1, 2])),
    interpretation: interpreted ? random.some(languages, 2) : [],
    uses: random
      .some(pools, random.pick([0, 0, 0, 0, 1, 2]))
      .map(({ id: poolId }) => ({ poolId, count: random.int(0, 2) })),
    roles: random.times(random.int(0, 7), () => aRole(random, people, minutes)),
  }
}

/** Most are there from beginning to end; some come later or go earlier, and a few have minutes that no longer fit. */
function aRole(random: Random, people: readonly Person[], minutes: number): SessionRole {
  const from = random.chance(0.1) ? random.int(0, minutes) : null
  const to = random.chance(0.1) ? (from ?? 0) + random.int(1, 30) : null
  return {
    personId: random.pick(people).id,
    role: random.pick(roles),
    reply: random.pick(replies),
    from,
    to,
  }
}

function aRelation(random: Random, sessions: readonly Session[]): Relation {
  const [a, b] = random.some(sessions, 2)
  return { kind: random.pick(relationKinds), a: a!.id, b: b!.id }
}

const aPolicyChange = (random: Random): PolicyChange => ({
  rule: random.pick(weighedRules),
  severity: random.pick(['blocker', 'warning', 'advice']),
  at: random.pick(['move', 'release']),
  waivable: random.chance(0.5),
})

/** Half past nine to half past twelve, half past two to half past five. */
const interpretersWork = ({ from, to }: Day): Interval[] => [
  { from: from + 90, to: from + 270 },
  { from: from + 390, to: to - 90 },
]

function aPlace(random: Random, rooms: readonly Room[], days: readonly Day[]): Placement {
  const { from, to } = random.pick(days)
  const grid = random.chance(0.8) ? 15 : 1
  const start = from - 30 + grid * random.int(0, Math.floor((to - from + 30) / grid))
  return { roomId: random.pick(rooms).id, start }
}

function anInterval(random: Random, days: readonly Day[], longest: number): Interval {
  const { from, to } = random.pick(days)
  const start = from + 15 * random.int(0, Math.floor((to - from) / 15))
  return { from: start, to: start + 15 * random.int(1, longest / 15) }
}
