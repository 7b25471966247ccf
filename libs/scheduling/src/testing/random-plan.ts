import type {
  Body,
  Day,
  Format,
  Interval,
  Move,
  Person,
  Placement,
  Plan,
  Reply,
  RoleKind,
  Room,
  Session,
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

/** A plan with a bit of everything: crowded enough that most rules have something to say. */
export function randomPlan(random: Random, size: Size): Plan {
  const { placed = 0.7, days: dayCount = 3 } = size
  const days = random.times(dayCount, (d): Day => {
    return { id: `day${d}`, from: d * DAY + OPENS, to: d * DAY + CLOSES }
  })
  const bodies = random.times(5, (i) => aBody(random, i))
  const rooms = random.times(size.rooms, (i) => aRoom(random, `room${i}`, days))
  const people = random.times(size.people, (i) => aPerson(random, `person${i}`, bodies, days))
  const sessions = random.times(size.sessions, (i) =>
    aSession(random, `session${i}`, people, rooms, days),
  )
  const placements: Record<string, Placement> = {}
  for (const session of sessions) {
    if (random.chance(placed)) placements[session.id] = aPlace(random, rooms, days)
  }
  return {
    step: 5,
    days,
    rooms,
    walks: [],
    pools: [],
    people,
    groups: [],
    bodies,
    hostBreaks: [],
    interpretation: [],
    relations: [],
    policy: [],
    hostMeetings: random.times(4 * dayCount, (i) => ({
      id: `meeting${i}`,
      bodyId: random.pick(bodies).id,
      ...anInterval(random, days, 180),
    })),
    sessions,
    placements,
    waivers: random
      .some(sessions, Math.ceil(sessions.length / 4))
      .map(({ id }) => ({ rule: random.pick(waivedRules), sessionId: id })),
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
  'room-double-booked',
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
const roles: readonly RoleKind[] = ['chair', 'moderator', 'panellist', 'speaker', 'rapporteur']
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
    zoneId: null,
    turnaround: 0,
    features: [],
    languages: [],
    capacity: random.pick([40, 80, 150, 400]),
    setUp: random.pick([0, 0, 5, 15]),
    teardown: random.pick([0, 0, 10]),
    lent: days.flatMap(({ from, to }) =>
      random.chance(0.9) ? [{ from: from - 30, to: to + 30 }] : [{ from, to: to - 240 }],
    ),
    closed: random.chance(0.4) ? [anInterval(random, days, 120)] : [],
  }
}

function aPerson(
  random: Random,
  id: string,
  bodies: readonly Body[],
  days: readonly Day[],
): Person {
  return {
    id,
    group: 'government',
    delegation: null,
    asleep: [],
    highLevel: random.chance(0.4),
    membership: random.chance(0.6),
    unavailable: random.times(random.pick([0, 0, 1, 2]), () => anInterval(random, days, 240)),
    duties: random.some(bodies, random.pick([0, 0, 0, 1, 2])).map(({ id: bodyId }) => ({
      bodyId,
      meetingId: null,
    })),
  }
}

function aSession(
  random: Random,
  id: string,
  people: readonly Person[],
  rooms: readonly Room[],
  days: readonly Day[],
): Session {
  return {
    id,
    segment: 'thematic',
    released: null,
    focusAreas: [],
    focusExcused: true,
    features: [],
    floorLanguages: [],
    interpretation: [],
    uses: [],
    format: random.pick(formats),
    minutes: random.pick([15, 30, 45, 60, 60, 90]),
    expected: random.pick([0, 30, 60, 120, 300]),
    lock: random.chance(0.1) ? aPlace(random, rooms, days) : null,
    roles: random.times(random.int(0, 7), () => ({
      personId: random.pick(people).id,
      role: random.pick(roles),
      reply: random.pick(replies),
      from: null,
      to: null,
    })),
  }
}

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
