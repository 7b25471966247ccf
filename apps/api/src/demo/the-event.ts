import type { Event, Room, Text } from '@roundtable/contracts'
import { roles, type Role } from '@roundtable/domain'
import { idOf } from './seed'
import type { DemoAccount } from './demo-data'
import { equipment } from './venue'

/** Kigali time on a day of June 2022: at('07', '14:00'). */
export const at = (day: string, time: string): string => `2022-06-${day}T${time}:00+02:00`

/** Real dates and place (R1); the hours are ours. */
export const event: Event = {
  name: {
    en: 'Partner2Connect Digital Development Roundtable',
    fr: 'Table ronde Partner2Connect sur le développement numérique',
    ar: 'مائدة Partner2Connect المستديرة للتنمية الرقمية',
  },
  place: 'Kigali Convention Centre',
  timeZone: 'Africa/Kigali',
  epoch: at('07', '00:00'),
  days: ['07', '08', '09'].map((day) => ({
    date: `2022-06-${day}`,
    opens: at(day, '08:00'),
    closes: at(day, '19:00'),
  })),
  illustrative: true,
}

/** What the host's file says in English only. */
export const bodyNames: Readonly<Record<string, Partial<Text>>> = {
  PL: { fr: 'Plénière', ar: 'الجلسة العامة' },
  HOD: { fr: 'Chefs de délégation', ar: 'رؤساء الوفود' },
  COM1: { fr: 'Commission 1 – Direction', ar: 'اللجنة 1 – التوجيه' },
  COM2: { fr: 'Commission 2 – Contrôle budgétaire', ar: 'اللجنة 2 – مراقبة الميزانية' },
  COM3: { fr: 'Commission 3 – Objectifs', ar: 'اللجنة 3 – الأهداف' },
  COM4: { fr: 'Commission 4 – Méthodes de travail', ar: 'اللجنة 4 – أساليب العمل' },
  COM5: { fr: 'Commission 5 – Rédaction', ar: 'اللجنة 5 – الصياغة' },
  'WG-PL': { fr: 'Groupe de travail de la plénière', ar: 'فريق عمل الجلسة العامة' },
  'COM3 ad hoc': {
    fr: 'Groupe ad hoc de la COM3 sur les Questions d’étude',
    ar: 'الفريق المخصص للجنة 3 بشأن مسائل الدراسة',
  },
  'COM4 drafting': {
    fr: 'Groupe de rédaction de la COM4 sur la fracture numérique entre les genres',
    ar: 'فريق الصياغة للجنة 4 بشأن الفجوة الرقمية بين الجنسين',
  },
}

interface RoomLine {
  readonly code: string
  readonly name: Text
  readonly capacity: number
  readonly around: readonly [setUp: number, teardown: number]
  /** Windows by day: '08:00-11:00 12:45-19:00'; the host's own meetings in the room stay outside. */
  readonly lent: Readonly<Record<'07' | '08' | '09', string>>
  readonly closed?: readonly [day: string, window: string]
}

const hall = (number: number): Text => ({
  en: `Meeting hall ${number}`,
  fr: `Salle de réunion ${number}`,
  ar: `قاعة الاجتماعات ${number}`,
})
const room = (code: string): Text => ({
  en: `Room ${code}`,
  fr: `Salle ${code}`,
  ar: `القاعة ${code}`,
})
const allDay = '08:00-19:00'
/** On 7 June the Roundtable begins after the second plenary. */
const afternoon = '12:45-19:00'

const roomLines: readonly RoomLine[] = [
  {
    code: 'Auditorium',
    name: { en: 'Auditorium', fr: 'Auditorium', ar: 'القاعة الكبرى' },
    capacity: 1_400,
    around: [5, 5],
    lent: { '07': afternoon, '08': allDay, '09': '10:45-19:00' },
  },
  {
    code: 'MH1',
    name: hall(1),
    capacity: 300,
    around: [5, 5],
    lent: {
      '07': afternoon,
      '08': '08:00-11:00 12:45-19:00',
      '09': '08:00-10:50 12:10-14:20 16:10-19:00',
    },
  },
  {
    code: 'MH2',
    name: hall(2),
    capacity: 250,
    around: [5, 5],
    lent: { '07': afternoon, '08': '09:20-19:00', '09': '08:00-16:50' },
  },
  {
    code: 'AD10',
    name: room('AD10'),
    capacity: 120,
    around: [5, 0],
    lent: { '07': afternoon, '08': '11:10-19:00', '09': allDay },
  },
  {
    code: 'AD12',
    name: room('AD12'),
    capacity: 60,
    around: [5, 0],
    lent: { '07': '12:45-17:35', '08': '08:00-12:50 14:10-17:50', '09': '09:25-17:35' },
  },
  {
    code: 'MH3',
    name: hall(3),
    capacity: 180,
    around: [5, 5],
    lent: { '07': afternoon, '08': allDay, '09': allDay },
    closed: ['08', '12:00-16:00'],
  },
  {
    code: 'AD4',
    name: room('AD4'),
    capacity: 40,
    around: [5, 0],
    lent: { '07': afternoon, '08': allDay, '09': allDay },
  },
  {
    code: 'Foyer',
    name: { en: 'Foyer', fr: 'Foyer', ar: 'البهو' },
    capacity: 600,
    around: [0, 0],
    lent: { '07': '15:45-16:45', '08': '15:45-16:45', '09': '12:00-14:30' },
  },
]

const windowsOf = (day: string, windows: string): Room['lent'] =>
  windows.split(' ').map((window) => {
    const [start, end] = window.split('-')
    return { start: at(day, start!), end: at(day, end!) }
  })

/** Whoever looks at a record of the demo learns who made it. */
export const entered = {
  version: 1,
  changedBy: 'Jean Habimana',
  changedAt: at('02', '09:00'),
}

export const rooms: readonly Room[] = roomLines.map(
  ({ code, name, capacity, around: [setUp, teardown], lent, closed }) => ({
    id: idOf('room', code),
    code,
    name,
    zoneId: idOf('zone', equipment[code]!.zone),
    floor: equipment[code]!.floor,
    capacity,
    setUp,
    teardown,
    turnaround: equipment[code]!.turnaround,
    features: [...equipment[code]!.features],
    languages: [...equipment[code]!.languages],
    ...entered,
    lent: Object.entries(lent).flatMap(([day, windows]) => windowsOf(day, windows)),
    closed: closed ? windowsOf(...closed) : [],
  }),
)

const staff: Readonly<Record<Role, string>> = {
  secretariat: 'Claire Rousset',
  organizer: 'Jean Habimana',
  operator: 'Amina Okello',
  reviewer: 'Lukas Brandt',
  protocol: 'Marie Uwase',
  viewer: 'Tomás Herrera',
}

/** One account per role, at an address that can receive nothing. */
export const accounts: readonly DemoAccount[] = roles.map((role) => ({
  id: idOf('account', role),
  name: staff[role],
  email: `${role}@roundtable.example`,
  role,
}))
