import type { Feature, Plan } from '@roundtable/contracts'
import { idOf } from './seed'

type Zone = Plan['zones'][number]

const zone = (code: string, en: string, fr: string, ar: string): Zone => ({
  id: idOf('zone', code),
  code,
  name: { en, fr, ar },
})

/** Our reading of the building: three parts that take minutes to walk between. */
export const zones: Plan['zones'] = [
  zone('Hall', 'Auditorium and foyer', 'Auditorium et foyer', 'القاعة الكبرى والبهو'),
  zone('Meeting', 'Meeting halls', 'Salles de réunion', 'قاعات الاجتماعات'),
  zone('Upper', 'Upper floor', 'Étage', 'الطابق العلوي'),
]

const walk = (from: string, to: string, minutes: number): Plan['walks'][number] => {
  const [a, b] = [idOf('zone', from), idOf('zone', to)].sort() as [string, string]
  return { a, b, minutes }
}

export const walks: Plan['walks'] = [
  walk('Hall', 'Meeting', 3),
  walk('Hall', 'Upper', 5),
  walk('Meeting', 'Upper', 4),
]

const team = (
  language: string,
  size: number,
  [en, fr, ar]: readonly [string, string, string],
): Plan['pools'][number] => ({
  id: idOf('pool', language),
  code: `Booth ${language.toUpperCase()}`,
  name: { en, fr, ar },
  size,
  language,
})

/** Interpreter teams by the language they work into, and the camera crews. */
export const pools: Plan['pools'] = [
  team('ar', 3, ['Arabic booth', 'Cabine arabe', 'مقصورة العربية']),
  team('zh', 2, ['Chinese booth', 'Cabine chinoise', 'مقصورة الصينية']),
  team('en', 3, ['English booth', 'Cabine anglaise', 'مقصورة الإنكليزية']),
  team('fr', 3, ['French booth', 'Cabine française', 'مقصورة الفرنسية']),
  team('ru', 2, ['Russian booth', 'Cabine russe', 'مقصورة الروسية']),
  team('es', 2, ['Spanish booth', 'Cabine espagnole', 'مقصورة الإسبانية']),
  team('sgn', 1, ['Sign language', 'Langue des signes', 'لغة الإشارة']),
  {
    id: idOf('pool', 'cameras'),
    code: 'Cameras',
    name: { en: 'Camera crews', fr: 'Équipes de prise de vues', ar: 'فرق التصوير' },
    size: 3,
    language: null,
  },
]

const six = ['ar', 'zh', 'en', 'fr', 'ru', 'es']
const everything: Feature[] = [
  'stage',
  'projection',
  'webcast',
  'recording',
  'captioning',
  'step-free',
]

interface Equipment {
  readonly zone: string
  readonly floor: string
  readonly features: readonly Feature[]
  readonly languages: readonly string[]
  readonly turnaround: number
}

/** What each room of the demo has; ours, not the building's. */
export const equipment: Readonly<Record<string, Equipment>> = {
  Auditorium: {
    zone: 'Hall',
    floor: 'Ground floor',
    features: [...everything, 'signing-table'],
    languages: six,
    turnaround: 0,
  },
  MH1: { zone: 'Meeting', floor: 'Level 1', features: everything, languages: six, turnaround: 0 },
  MH2: {
    zone: 'Meeting',
    floor: 'Level 1',
    features: ['projection', 'webcast', 'captioning', 'round-tables', 'step-free'],
    languages: ['ar', 'en', 'fr', 'es'],
    turnaround: 5,
  },
  MH3: {
    zone: 'Meeting',
    floor: 'Level 1',
    features: ['projection', 'webcast', 'step-free'],
    languages: ['en', 'fr'],
    turnaround: 5,
  },
  AD10: {
    zone: 'Upper',
    floor: 'Level 3',
    features: ['projection', 'webcast', 'round-tables', 'step-free'],
    languages: ['en', 'fr', 'ar'],
    turnaround: 5,
  },
  AD12: {
    zone: 'Upper',
    floor: 'Level 3',
    features: ['projection', 'round-tables'],
    languages: ['en', 'fr'],
    turnaround: 5,
  },
  AD4: {
    zone: 'Upper',
    floor: 'Level 3',
    features: ['round-tables'],
    languages: [],
    turnaround: 0,
  },
  Foyer: {
    zone: 'Hall',
    floor: 'Ground floor',
    features: ['step-free'],
    languages: [],
    turnaround: 0,
  },
}
