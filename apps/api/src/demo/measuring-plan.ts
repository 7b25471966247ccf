import {
  clockOf,
  toEnginePlan,
  type Placement,
  type Room,
  type Session,
} from '@roundtable/contracts'
import { toIso, type EventClock } from '@roundtable/domain'
import { compile, freeSlots, move, type Index } from '@roundtable/scheduling'
import { readOwnCalendar } from '../features/host/load-host-revision'
import { recogniseTimetable } from '../features/host/recognise-timetable'
import { crowd } from './crowd'
import type { DemoData, DemoPerson } from './demo-data'
import { idOf, randomOf } from './seed'
import { focusAreas, priorities } from '../features/agenda/taxonomy/adopted-taxonomy'
import { at, bodyNames, entered, event } from './the-event'

export interface MeasuringSize {
  readonly sessions: number
  readonly rooms: number
}

const seed = 300
const people = 200
/** Of all sessions; the rest stays in the tray. */
const placedShare = 0.7
const formats: readonly Session['format'][] = ['panel', 'breakout', 'spotlight', 'panel']
const lengths = [30, 40, 45, 50, 60]

type Random = () => number

const oneOf = <T>(things: readonly T[], random: Random): T =>
  things[Math.floor(random() * things.length)]!

const numbered = (n: number): string => String(n + 1).padStart(3, '0')

const roomsOf = (count: number, random: Random): Room[] =>
  Array.from({ length: count }, (_, n) => {
    const code = `R${numbered(n)}`
    return {
      id: idOf('measuring', 'room', code),
      code,
      name: { en: `Room ${numbered(n)}` },
      zoneId: null,
      floor: '',
      turnaround: 0,
      features: [],
      languages: [],
      ...entered,
      capacity: oneOf([60, 120, 250, 300, 600], random),
      setUp: 5,
      teardown: 5,
      lent: ['07', '08', '09'].map((d) => ({ start: at(d, '08:00'), end: at(d, '19:00') })),
      closed: [],
    }
  })

const throughout = { from: null, to: null, minutes: null }

/** A high-level chair of the Membership, so that R10 holds everywhere, and three to five others. */
const rolesOf = (everybody: readonly DemoPerson[], random: Random): Session['roles'] => {
  const chair = oneOf(
    everybody.filter((p) => p.highLevel && p.membership),
    random,
  )
  const others = new Set<string>()
  for (let n = 3 + Math.floor(random() * 3); n > 0; n--) others.add(oneOf(everybody, random).id)
  others.delete(chair.id)
  return [
    { personId: chair.id, role: 'chair', reply: 'confirmed', ...throughout },
    ...[...others].map((personId) => ({
      personId,
      role: 'panellist' as const,
      reply: random() < 0.8 ? ('confirmed' as const) : ('invited' as const),
      ...throughout,
    })),
  ]
}

const sessionOf = (n: number, everybody: readonly DemoPerson[], random: Random): Session => ({
  id: idOf('measuring', 'session', numbered(n)),
  version: 1,
  placementVersion: 0,
  code: `M${numbered(n)}`,
  title: {
    en: `Session ${numbered(n)}`,
    fr: `Séance ${numbered(n)}`,
    ar: `جلسة ${numbered(n)}`,
  },
  segment: 'thematic',
  format: formats[n % formats.length]!,
  minutes: oneOf(lengths, random),
  focusAreas: [focusAreas[n % focusAreas.length]!.key],
  expected: oneOf([40, 60, 100, 200], random),
  noFocusReason: '',
  sdgs: [],
  regionalPriorities: [],
  features: [],
  floorLanguages: [],
  interpretation: [],
  captioning: false,
  signLanguage: false,
  uses: [],
  lock: null,
  roles: rolesOf(everybody, random),
})

/** The engine's view of the data, with the host's meetings as the loader will store them. */
const indexOf = (data: DemoData, timetable: string): Index => {
  const { entries, bodies } = recogniseTimetable(readOwnCalendar(timetable, data.event))
  const bodyId = (code: string): string => idOf('host-body', code)
  const plan = {
    ...data,
    id: idOf('plan', 'main'),
    name: '',
    hostRevision: null,
    policy: [],
    release: null,
    hostBreaks: [],
    people: data.people.map((p) => ({
      ...p,
      duties: p.dutyCodes.map((code) => ({ bodyId: bodyId(code), meetingUid: null })),
    })),
    rooms: [...data.rooms],
    sessions: [...data.sessions],
    placements: [],
    waivers: [],
    bodies: bodies.map(({ code, name, kind, parentCode }) => ({
      id: bodyId(code),
      version: 1,
      code,
      name: { en: name },
      kind,
      parentId: parentCode && bodyId(parentCode),
      policy: 'refuse' as const,
    })),
    hostMeetings: entries.flatMap((entry, n) =>
      entry.bodyCode === null
        ? []
        : {
            id: idOf('measuring', 'meeting', String(n)),
            uid: entry.uid,
            bodyId: bodyId(entry.bodyCode),
            title: entry.title,
            roomName: entry.roomName,
            start: entry.start.toISOString(),
            end: entry.end.toISOString(),
          },
    ),
  }
  return compile(toEnginePlan(plan, 0))
}

/** Puts one session after the other where it is allowed, near a wish that chance has, until enough are placed. */
const place = (data: DemoData, index: Index, clock: EventClock, random: Random): Placement[] => {
  const wanted = Math.round(data.sessions.length * placedShare)
  const placements: Placement[] = []
  for (const { id: sessionId } of data.sessions) {
    if (placements.length === wanted) break
    const day = oneOf(index.world.days, random).during
    const start = day.from + 5 * Math.floor((random() * (day.to - day.from)) / 5)
    const wish = { roomId: oneOf(data.rooms, random).id, start }
    const [slot] = freeSlots(index, sessionId, { wish, limit: 1 })
    if (!slot) continue
    move(index, { sessionId, placement: { roomId: slot.roomId, start: slot.start } })
    placements.push({
      sessionId,
      roomId: slot.roomId,
      start: toIso(clock, slot.start),
      version: 1,
      changedBy: 'Jean Habimana',
      changedAt: at('03', '09:00'),
    })
  }
  return placements
}

/** A plan of any size for measuring: 200 people, 70 % placed by the engine, no blocker. Always the same. */
export function measuringPlan(timetable: string, size: MeasuringSize): DemoData {
  const random = randomOf(seed)
  const everybody = crowd(seed, people)
  const data: DemoData = {
    event,
    focusAreas,
    priorities,
    zones: [],
    walks: [],
    pools: [],
    relations: [],
    bodyNames,
    rooms: roomsOf(size.rooms, random),
    people: everybody,
    texts: new Map(),
    items: [],
    sessions: Array.from({ length: size.sessions }, (_, n) => sessionOf(n, everybody, random)),
    placements: [],
    waivers: [],
    movedSince: [],
  }
  return { ...data, placements: place(data, indexOf(data, timetable), clockOf(event), random) }
}
