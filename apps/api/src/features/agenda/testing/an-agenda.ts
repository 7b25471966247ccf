import { createHash } from 'node:crypto'
import type { Body, Event, Person, Pool, Room, Session } from '@roundtable/contracts'
import { focusAreas } from '@roundtable/domain'
import type { Agenda } from '../load-agenda'

/** The id that a name of a test stands for: the same in every run, shaped like a random one. */
export function idOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex')
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
  ]
  return [...parts, hex.slice(20, 32)].join('-')
}

/** Kigali time on 8 June, or on another day: `at('10:00')`, `at('10:00', 7)`. */
export const at = (time: string, day = 8): string =>
  `2022-06-${String(day).padStart(2, '0')}T${time}:00+02:00`

const span = (text: string, day = 8) => {
  const [start = '', end = ''] = text.split('-')
  return { start: at(start, day), end: at(end, day) }
}

const event: Event = {
  name: { en: 'Roundtable', fr: 'Table ronde', ar: 'المائدة المستديرة' },
  place: 'Kigali',
  timeZone: 'Africa/Kigali',
  epoch: at('00:00', 7),
  days: [7, 8, 9].map((day) => ({
    date: `2022-06-0${day}`,
    opens: at('08:00', day),
    closes: at('19:00', day),
  })),
  illustrative: true,
}

type PersonFacts = Partial<Omit<Person, 'id' | 'name' | 'unavailable' | 'duties'>> & {
  away?: string
  /** Bodies by name: all their meetings. */
  duties?: string[]
}
type SessionFacts = Partial<Omit<Session, 'id' | 'code' | 'lock' | 'roles'>> & {
  /** Names; confirmed panellists. */
  people?: string[]
  roles?: (Pick<Role, 'reply'> & Partial<Role> & { person: string })[]
  /** Room and time on 8 June, such as "A 09:00". */
  lock?: string
}

type Role = Omit<Session['roles'][number], 'personId'>

const versioned = { version: 1, changedBy: 'Olga Organizer', changedAt: at('09:00', 1) }

const place = (text: string) => {
  const [room = '', time = '', day = '8'] = text.split(' ')
  return { roomId: idOf(room), start: at(time, Number(day)) }
}

/** A small agenda in words: `anAgenda().room('A').session('s1').place('s1', 'A 09:00').build()`. */
export class AgendaBuilder {
  private readonly agenda: Agenda = {
    id: idOf('main'),
    name: 'Main',
    event,
    focusAreas: focusAreas.map((key) => ({
      key,
      name: { en: key },
      priorities: [],
    })),
    priorities: [],
    zones: [],
    walks: [],
    pools: [],
    rooms: [],
    people: [],
    bodies: [],
    hostRevision: null,
    hostMeetings: [],
    hostBreaks: [],
    sessions: [],
    placements: [],
    relations: [],
    waivers: [],
    policy: [],
    release: null,
  }

  room(name: string, facts: Partial<Omit<Room, 'id' | 'code' | 'name'>> = {}): this {
    const all = [7, 8, 9].map((day) => span('07:00-20:00', day))
    this.agenda.rooms.push({
      id: idOf(name),
      code: name,
      ...versioned,
      name: { en: `Room ${name}` },
      zoneId: null,
      floor: '',
      capacity: 100,
      setUp: 0,
      teardown: 0,
      turnaround: 0,
      features: [],
      languages: [],
      lent: all,
      closed: [],
      ...facts,
    })
    return this
  }

  pool(name: string, facts: Partial<Pick<Pool, 'size' | 'language'>> = {}): this {
    const pool = { id: idOf(name), code: name, name: { en: name }, size: 1, language: null }
    this.agenda.pools.push({ ...pool, ...facts })
    return this
  }

  /** `away`: hours of 8 June, such as "09:00-12:00". */
  person(name: string, { away, duties = [], ...facts }: PersonFacts = {}): this {
    this.agenda.people.push({
      id: idOf(name),
      honorific: 'H.E.',
      name,
      function: 'Minister',
      organisation: `Ministry of ${name}`,
      organisationId: idOf(`Ministry of ${name}`),
      group: 'government',
      country: null,
      delegationSize: 0,
      presence: 'on-site',
      timeZone: null,
      highLevel: true,
      membership: true,
      unavailable: away ? [span(away)] : [],
      ...facts,
      duties: duties.map((body) => ({ bodyId: idOf(body), meetingUid: null })),
    })
    return this
  }

  body(name: string, policy: Body['policy'] = 'refuse', kind: Body['kind'] = 'committee'): this {
    this.agenda.bodies.push({
      id: idOf(name),
      version: 1,
      code: name,
      name: { en: `Body ${name}` },
      kind,
      parentId: null,
      policy,
    })
    return this
  }

  /** A meeting of the host on 8 June. */
  meets(body: string, hours: string): this {
    this.agenda.hostRevision = { number: 1, importedAt: at('12:00', 1) }
    this.agenda.hostMeetings.push({
      id: idOf(`${body} ${hours}`),
      uid: `${body} ${hours}`,
      bodyId: idOf(body),
      title: `Meeting of ${body}`,
      roomName: 'Plenary hall',
      ...span(hours),
    })
    return this
  }

  session(name: string, facts: SessionFacts = {}): this {
    const { people = [], roles = [], lock, ...rest } = facts
    this.agenda.sessions.push({
      id: idOf(name),
      version: 1,
      placementVersion: 0,
      code: name,
      title: { en: `Title ${name}` },
      segment: 'thematic',
      format: 'spotlight',
      minutes: 60,
      focusAreas: ['access'],
      noFocusReason: '',
      sdgs: [],
      regionalPriorities: [],
      expected: 50,
      features: [],
      floorLanguages: [],
      interpretation: [],
      captioning: false,
      signLanguage: false,
      uses: [],
      lock: lock ? place(lock) : null,
      roles: [...people.map((person) => ({ person, reply: 'confirmed' as const })), ...roles].map(
        ({ person, ...role }) => ({
          role: 'panellist',
          from: null,
          to: null,
          minutes: null,
          ...role,
          personId: idOf(person),
        }),
      ),
      ...rest,
    })
    return this
  }

  /** Room, time, and the day if it is not the 8th: "A 09:00", "A 09:00 7". */
  place(name: string, where: string): this {
    const session = this.agenda.sessions.find((s) => s.id === idOf(name))
    if (!session) throw new Error(`no session ${name}`)
    session.placementVersion = 1
    this.agenda.placements.push({
      sessionId: session.id,
      ...place(where),
      version: 1,
      changedBy: 'Olga Organizer',
      changedAt: at('09:00', 1),
    })
    return this
  }

  waive(rule: string, session: string, until = '2099-01-01T00:00:00+02:00'): this {
    this.agenda.waivers.push({
      id: idOf(`${rule} ${session}`),
      rule,
      sessionId: idOf(session),
      by: 'Sam Secretary',
      reason: 'Agreed with the host',
      givenAt: at('09:00', 1),
      until,
    })
    return this
  }

  build(): Agenda {
    return this.agenda
  }
}

export const anAgenda = (): AgendaBuilder => new AgendaBuilder()
