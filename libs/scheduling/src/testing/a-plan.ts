import type {
  Body,
  BodyPolicy,
  Day,
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
  Session,
  SessionRole,
  Waiver,
  Walk,
} from '../model/plan'

const DAY = 24 * 60
const dayNames = ['tue', 'wed', 'thu'] as const
type DayName = (typeof dayNames)[number]

/** '09:30' on the first day, 'wed 09:30' on the second: minutes of the event. */
export function at(time: string): number {
  const [clock, day = 'tue'] = time.split(' ').reverse()
  const [hours, minutes] = clock!.split(':').map(Number)
  return dayNames.indexOf(day as DayName) * DAY + hours! * 60 + minutes!
}

/** '09:00-10:00', 'wed 09:00-10:00' or '18:00-wed 09:00'. */
export function during(span: string): Interval {
  const [from, to] = span.split('-') as [string, string]
  const day = from.includes(' ') ? from.split(' ')[0] : 'tue'
  return { from: at(from), to: at(to.includes(' ') ? to : `${day} ${to}`) }
}

type RoomOptions = Partial<Omit<Room, 'id' | 'lent' | 'closed'>> & {
  lent?: string[]
  closed?: string[]
}
/** Duties by body, or by body and meeting: 'COM3', 'COM3 m1'. */
type PersonOptions = Partial<Omit<Person, 'id' | 'unavailable' | 'asleep' | 'duties'>> & {
  unavailable?: string[]
  asleep?: string[]
  duties?: string[]
}
/** 'ana' is a confirmed speaker; 'ana?' is invited, 'ana!' has declined; 'ana chair'; 'ana 10-20' is there from minute 10 to 20. */
type SessionOptions = Partial<Omit<Session, 'id' | 'minutes' | 'roles' | 'lock' | 'released'>> & {
  people?: string[]
  role?: RoleKind
  lock?: [roomId: string, start: string]
  released?: [roomId: string, start: string]
}

/** A plan in sentences: up to three days from 08:00 to 19:00, rooms lent for all of them. */
export const aPlan = (days: readonly DayName[] = dayNames): PlanBuilder => new PlanBuilder(days)

export class PlanBuilder implements Plan {
  readonly step = 5
  readonly days: readonly Day[]
  readonly rooms: Room[] = []
  readonly walks: Walk[] = []
  readonly pools: Pool[] = []
  readonly people: Person[] = []
  groups: readonly string[] = []
  readonly bodies: Body[] = []
  readonly hostMeetings: HostMeeting[] = []
  readonly hostBreaks: (Interval & { id: string })[] = []
  interpretation: readonly Interval[] = [{ from: 0, to: dayNames.length * DAY }]
  readonly relations: Relation[] = []
  readonly sessions: Session[] = []
  readonly placements: Record<string, Placement> = {}
  readonly waivers: Waiver[] = []
  readonly policy: PolicyChange[] = []

  constructor(days: readonly DayName[]) {
    this.days = days.map((id) => ({ id, ...during(`${id} 08:00-19:00`) }))
  }

  room(id: string, options: RoomOptions = {}): this {
    const { lent, closed, ...rest } = options
    this.rooms.push({
      id,
      zoneId: null,
      capacity: 100,
      setUp: 0,
      teardown: 0,
      turnaround: 0,
      features: [],
      languages: [],
      ...rest,
      lent: lent ? lent.map(during) : [{ from: 0, to: dayNames.length * DAY }],
      closed: (closed ?? []).map(during),
    })
    return this
  }

  person(id: string, options: PersonOptions = {}): this {
    const { unavailable = [], asleep = [], duties = [], ...rest } = options
    this.people.push({
      id,
      group: 'government',
      delegation: null,
      highLevel: false,
      membership: false,
      remote: false,
      ...rest,
      unavailable: unavailable.map(during),
      asleep: asleep.map(during),
      duties: duties.map((duty) => {
        const [bodyId, meetingId = null] = duty.split(' ') as [string, string?]
        return { bodyId, meetingId }
      }),
    })
    return this
  }

  walk(a: string, b: string, minutes: number): this {
    this.walks.push({ a, b, minutes })
    return this
  }

  pool(id: string, size: number): this {
    this.pools.push({ id, size })
    return this
  }

  hostBreak(id: string, span: string): this {
    this.hostBreaks.push({ id, ...during(span) })
    return this
  }

  /** Interpreters work then, and at no other time. */
  interpreted(...spans: string[]): this {
    this.interpretation = spans.map(during)
    return this
  }

  /** These groups ought to be there. */
  wants(...groups: string[]): this {
    this.groups = groups
    return this
  }

  relation(kind: RelationKind, a: string, b: string): this {
    this.relations.push({ kind, a, b })
    return this
  }

  weigh(
    rule: string,
    severity: PolicyChange['severity'],
    at: PolicyChange['at'],
    waivable = false,
  ): this {
    this.policy.push({ rule, severity, at, waivable })
    return this
  }

  body(id: string, policy: BodyPolicy, kind: Body['kind'] = 'committee'): this {
    this.bodies.push({ id, kind, parentId: null, policy })
    return this
  }

  meeting(id: string, bodyId: string, span: string): this {
    this.hostMeetings.push({ id, bodyId, ...during(span) })
    return this
  }

  session(id: string, roomId: string, span: string, options: SessionOptions = {}): this {
    const { from, to } = during(span)
    this.placements[id] = { roomId, start: from }
    return this.unplaced(id, to - from, options)
  }

  unplaced(id: string, minutes: number, options: SessionOptions = {}): this {
    const { people = [], role = 'speaker', lock, released, ...rest } = options
    this.sessions.push({
      id,
      segment: 'thematic',
      format: 'spotlight',
      minutes,
      expected: 0,
      focusAreas: [],
      focusExcused: true,
      features: [],
      floorLanguages: [],
      interpretation: [],
      uses: [],
      ...rest,
      lock: lock ? { roomId: lock[0], start: at(lock[1]) } : null,
      released: released ? { roomId: released[0], start: at(released[1]) } : null,
      roles: people.map((words) => roleOf(words, role)),
    })
    return this
  }

  waiver(rule: string, sessionId: string): this {
    this.waivers.push({ rule, sessionId })
    return this
  }
}

/** `aMove('s1', 'A', '09:00')`, or `aMove('s1')` to take it off the board. */
export const aMove = (sessionId: string, roomId?: string, start?: string): Move => ({
  sessionId,
  placement: roomId && start ? { roomId, start: at(start) } : null,
})

const replyOf = (name: string): Reply =>
  name.endsWith('?') ? 'invited' : name.endsWith('!') ? 'declined' : 'confirmed'

function roleOf(words: string, usual: RoleKind): SessionRole {
  const [name, ...rest] = words.split(' ')
  const [from, to] = (rest.find((word) => /^\d/.test(word)) ?? '').split('-')
  return {
    personId: name!.replace(/[?!]$/, ''),
    role: (rest.find((word) => /^[a-z]/.test(word)) as RoleKind | undefined) ?? usual,
    reply: replyOf(name!),
    from: from ? Number(from) : null,
    to: to ? Number(to) : null,
  }
}
