import type { Plan, Session } from '@roundtable/contracts'

/** Ids on the wire are UUIDs; specs call things by short names. */
export const uuid = (name: string): string => {
  const hex = [...name].map((c) => c.charCodeAt(0).toString(16)).join('')
  return `00000000-0000-4000-8000-${hex.padStart(12, '0').slice(-12)}`
}

export const june8 = (time: string): string => `2022-06-08T${time}:00+02:00`

export const wireSession = (code: string, changes: Partial<Session> = {}): Session => ({
  id: uuid(code),
  version: 1,
  placementVersion: 0,
  code,
  title: { en: `Title of ${code}`, fr: `Titre de ${code}` },
  segment: 'thematic',
  format: 'spotlight',
  minutes: 60,
  focusAreas: ['access'],
  noFocusReason: '',
  sdgs: [],
  regionalPriorities: [],
  expected: 100,
  features: [],
  floorLanguages: [],
  interpretation: [],
  captioning: false,
  signLanguage: false,
  uses: [],
  lock: null,
  roles: [],
  ...changes,
})

const day = (date: string) => ({
  date,
  opens: `${date}T08:00:00+02:00`,
  closes: `${date}T18:00:00+02:00`,
})
const lent = [{ start: '2022-06-07T06:00:00+02:00', end: '2022-06-09T22:00:00+02:00' }]
const entered = { version: 1, changedBy: 'Jean', changedAt: '2022-06-01T09:00:00+02:00' }
const room = (code: string, capacity: number) => ({
  id: uuid(code),
  code,
  name: { en: `Room ${code}` },
  ...entered,
  zoneId: null,
  floor: '',
  turnaround: 0,
  features: [],
  languages: [],
  capacity,
  setUp: 0,
  teardown: 0,
  lent,
  closed: [],
})

/** Three days, rooms A (300) and B (80), COM3 in room B on 8 June 15:00–16:30. */
const wirePlan = (changes: Partial<Plan> = {}): Plan => ({
  id: uuid('plan'),
  name: 'Main',
  seq: 4,
  event: {
    name: { en: 'Roundtable' },
    place: 'Kigali',
    timeZone: 'Africa/Kigali',
    epoch: '2022-06-07T00:00:00+02:00',
    days: ['2022-06-07', '2022-06-08', '2022-06-09'].map(day),
    illustrative: true,
  },
  focusAreas: [],
  priorities: [],
  zones: [],
  walks: [],
  pools: [],
  rooms: [room('A', 300), room('B', 80)],
  people: [
    {
      id: uuid('latu'),
      honorific: 'H.E. Mr',
      name: 'Tevita Latu',
      function: 'Minister',
      organisation: 'Tonga',
      organisationId: uuid('tonga'),
      group: 'government',
      country: 'TO',
      delegationSize: 0,
      presence: 'on-site',
      timeZone: null,
      highLevel: true,
      membership: true,
      unavailable: [],
      duties: [],
    },
  ],
  bodies: [
    {
      id: uuid('com3'),
      version: 1,
      code: 'COM3',
      name: { en: 'Committee 3' },
      kind: 'committee',
      parentId: null,
      policy: 'refuse',
    },
  ],
  hostRevision: { number: 1, importedAt: '2022-06-01T07:40:00+02:00' },
  hostMeetings: [
    {
      id: uuid('m1'),
      uid: 'm1',
      bodyId: uuid('com3'),
      title: 'Committee 3',
      roomName: 'B',
      start: june8('15:00'),
      end: june8('16:30'),
    },
  ],
  hostBreaks: [],
  sessions: [],
  placements: [],
  relations: [],
  waivers: [],
  policy: [],
  findings: [],
  release: null,
  ...changes,
})

/** A plan with sessions standing in room A on 8 June, by code and start. */
export const planWith = (starts: Record<string, string>, changes: Partial<Plan> = {}): Plan =>
  wirePlan({
    sessions: Object.keys(starts).map((code) => wireSession(code, { placementVersion: 1 })),
    placements: Object.entries(starts).map(([code, time]) => ({
      sessionId: uuid(code),
      roomId: uuid('A'),
      start: june8(time),
      version: 1,
      changedBy: 'Jean',
      changedAt: '2022-06-03T10:00:00+02:00',
    })),
    ...changes,
  })
