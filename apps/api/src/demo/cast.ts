import type { DemoPerson } from './demo-data'
import { idOf } from './seed'
import { standing } from './standing'
import { at } from './the-event'

type Line = readonly [
  key: string,
  honorific: string,
  name: string,
  job: string,
  organisation: string,
  kind: 'member' | 'other high level' | 'none',
  group: DemoPerson['group'],
]

/** The people whom the pages of the demo name. All are invented. */
const lines: readonly Line[] = [
  [
    'phiri',
    'H.E. Ms',
    'Thandiwe Phiri',
    'Minister',
    'Ministry of Information (illustrative)',
    'member',
    'government',
  ],
  [
    'ganzorig',
    'H.E. Mr',
    'Bayar Ganzorig',
    'Minister',
    'Ministry of Digital Economy (illustrative)',
    'member',
    'government',
  ],
  [
    'latu',
    'H.E. Mr',
    'Tevita Latu',
    'Minister',
    'Ministry of ICT (illustrative)',
    'member',
    'government',
  ],
  [
    'ferran',
    'H.E. Ms',
    'Lucía Ferrán',
    'Vice-Minister',
    'Ministry of Communications (illustrative)',
    'member',
    'government',
  ],
  [
    'haddad',
    'H.E. Mr',
    'Omar Haddad',
    'Minister',
    'Ministry of Communications (illustrative)',
    'member',
    'government',
  ],
  [
    'fale',
    'H.E. Mr',
    'Sione Fale',
    'Minister',
    'Ministry of ICT (illustrative)',
    'member',
    'government',
  ],
  [
    'sadykova',
    'H.E. Ms',
    'Aigul Sadykova',
    'Minister',
    'Ministry of Digital Economy (illustrative)',
    'member',
    'government',
  ],
  [
    'saad',
    'Ms',
    'Rania Saad',
    'Vice-Minister',
    'Ministry of Communications (illustrative)',
    'member',
    'government',
  ],
  [
    'solheim',
    'Ms',
    'Ingrid Solheim',
    'Chief Executive Officer',
    'Nordlink',
    'member',
    'private-sector',
  ],
  [
    'arai',
    'Ms',
    'Keiko Arai',
    'Chief Executive Officer',
    'Hinode Networks',
    'member',
    'private-sector',
  ],
  [
    'holt',
    'Ms',
    'Maren Holt',
    'President',
    'Meridian Foundation',
    'other high level',
    'philanthropy',
  ],
  [
    'adeyemi',
    'Mr',
    'Paul Adeyemi',
    'Managing Director',
    'Infrastructure investment fund (illustrative)',
    'other high level',
    'financial-institution',
  ],
  [
    'osei',
    'Mr',
    'Daniel Osei',
    'Vice-President for Infrastructure',
    'Regional development bank (illustrative)',
    'other high level',
    'financial-institution',
  ],
  [
    'lucenay',
    'Ms',
    'Marta Lucenay',
    'Executive Secretary',
    'Intergovernmental programme (illustrative)',
    'other high level',
    'international-organisation',
  ],
  [
    'lim',
    'Ms',
    'Hana Lim',
    'Professor of Network Economics',
    'Lakeside University',
    'none',
    'academia',
  ],
  ['amari', 'Ms', 'Salma Amari', 'Youth Envoy', 'Generation Connect', 'none', 'youth'],
  ['mensah', 'Mr', 'Kojo Mensah', 'Youth Envoy', 'Generation Connect', 'none', 'youth'],
]

/** Who has a seat in a body of the host (R3–R5), by its code. */
const duties: Readonly<Record<string, readonly string[]>> = {
  ferran: ['COM3'],
  saad: ['COM3', 'COM3 ad hoc'],
  haddad: ['COM4', 'HOD'],
  phiri: ['HOD'],
  sadykova: ['COM5'],
}

/** Who is away when; a flight, another engagement. */
const unavailable: Readonly<Record<string, DemoPerson['unavailable']>> = {
  lim: [{ start: at('09', '08:00'), end: at('09', '19:00') }],
  solheim: [{ start: at('09', '12:00'), end: at('09', '19:00') }],
  latu: [
    { start: at('07', '08:00'), end: at('07', '15:00') },
    { start: at('09', '15:00'), end: at('09', '19:00') },
  ],
  holt: [{ start: at('07', '08:00'), end: at('08', '12:00') }],
}

/** Where they come from; who is not named here speaks for no State. */
const homes: Readonly<Record<string, readonly [country: string, languages: string]>> = {
  phiri: ['MW', 'en'],
  ganzorig: ['MN', 'en ru'],
  latu: ['TO', 'en to'],
  ferran: ['PY', 'es en'],
  haddad: ['JO', 'ar en'],
  fale: ['WS', 'en sm'],
  sadykova: ['KG', 'ru en'],
  saad: ['TN', 'ar fr'],
  solheim: ['NO', 'en no'],
  arai: ['JP', 'ja en'],
  lim: ['KR', 'en ko'],
  amari: ['MA', 'ar fr en'],
  mensah: ['GH', 'en fr'],
}

/** Who acts for them. */
const focalPoints: Readonly<Record<string, string>> = {
  phiri: 'Grace Chirwa',
  latu: 'Sela Taufa',
  ferran: 'Hugo Benítez',
  haddad: 'Dana Khoury',
  sadykova: 'Timur Asanov',
  solheim: 'Eirik Dahl',
}

export const cast: Readonly<Record<string, DemoPerson>> = Object.fromEntries(
  lines.map(([key, honorific, name, job, organisation, kind, group]) => [
    key,
    {
      id: idOf('person', key),
      honorific,
      name,
      function: job,
      ...standing(job, organisation, kind !== 'none', homes[key]?.[0] ?? null),
      languages: (homes[key]?.[1] ?? 'en').split(' '),
      focalPoint: focalPoints[key] ?? null,
      presence: 'on-site' as const,
      timeZone: null,
      group,
      highLevel: kind !== 'none',
      membership: kind === 'member',
      unavailable: unavailable[key] ?? [],
      dutyCodes: duties[key] ?? [],
    },
  ]),
)
