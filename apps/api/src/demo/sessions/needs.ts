import type { Feature, FocusArea, FormatDetails, Plan, Session } from '@roundtable/contracts'
import type { SessionTexts } from '../../features/agenda/plan.mapper'
import { idOf } from '../seed'

/** What a session needs besides its people, by code; the others need a room and nothing else. */
interface Needs {
  readonly interpretation?: readonly string[]
  readonly floor?: readonly string[]
  readonly features?: readonly Feature[]
  readonly cameras?: number
  readonly captioning?: true
  readonly signLanguage?: true
}

const plenary: Needs = {
  interpretation: ['ar', 'zh', 'fr', 'ru', 'es'],
  features: ['stage', 'webcast'],
  cameras: 2,
  captioning: true,
}
const needs: Readonly<Record<string, Needs>> = {
  OP: { ...plenary, signLanguage: true },
  P1: plenary,
  P7: { ...plenary, cameras: 1 },
  P4: { interpretation: ['ar', 'fr', 'es'], features: ['stage', 'webcast'], cameras: 1 },
  P3: { interpretation: ['fr'], features: ['webcast'], cameras: 1 },
  P5: { interpretation: ['fr', 'ar'], features: ['projection'] },
  P6: { features: ['projection'] },
  P8: { interpretation: ['fr', 'es'], features: ['webcast'] },
  P9: { interpretation: ['ar', 'fr'] },
  P10: { floor: ['en', 'fr'], features: ['projection'] },
  PS: { ...plenary, cameras: 2 },
  SI: { ...plenary, features: ['stage', 'signing-table'] },
  CL: { ...plenary, signLanguage: true },
  B1: { features: ['round-tables'] },
  B2: { features: ['round-tables'] },
  B4: { features: ['round-tables'] },
  B5: { floor: ['fr'], interpretation: ['en'], features: ['round-tables'] },
  S2: { features: ['projection'] },
}

const sdgs: Readonly<Record<FocusArea, readonly number[]>> = {
  access: [9, 10],
  adoption: [4, 5],
  value: [8, 9],
  accelerate: [9, 17],
}
const priorities: Readonly<Record<FocusArea, Session['regionalPriorities'][number]>> = {
  access: 'connectivity',
  adoption: 'empowerment',
  value: 'transformation',
  accelerate: 'connectivity',
}

/** Everything that the line of a session does not say itself. */
export function needsOf(code: string, focusAreas: readonly FocusArea[]) {
  const { interpretation = [], floor, features = [], cameras, ...rest } = needs[code] ?? {}
  return {
    noFocusReason: '',
    sdgs: [...new Set(focusAreas.flatMap((area) => sdgs[area]))].sort((a, b) => a - b),
    regionalPriorities: [...new Set(focusAreas.map((area) => priorities[area]))],
    features: [...features],
    floorLanguages: [...(floor ?? (interpretation.length > 0 ? ['en'] : []))],
    interpretation: [...interpretation],
    captioning: rest.captioning ?? false,
    signLanguage: rest.signLanguage ?? false,
    uses: cameras ? [{ poolId: idOf('pool', 'cameras'), count: cameras }] : [],
  }
}

const details: Readonly<Record<string, FormatDetails>> = {
  P1: { question: 'What would it take that nobody is left offline by 2030?' },
  P2: { question: 'Who pays for the first device of a household, and for how long?' },
  P5: { question: 'Which money builds where the market alone does not?' },
  B1: { tables: 9, outcome: 'Three measures that small islands can take together.' },
  B4: { tables: 6, outcome: 'A youth reading of the draft declaration.' },
  B5: { tables: 6, outcome: 'What content in one’s own language needs first.' },
  PS: { minutesEach: 3, absent: 'skip-and-return' },
  SI: { document: 'Declaration of the Coalition (illustrative)' },
  M1: { recorded: true },
}

const summaries: Readonly<Record<string, readonly [en: string, fr: string, ar: string]>> = {
  OP: [
    'Why a roundtable, and what it is to bring home.',
    'Pourquoi une table ronde, et ce qu’elle doit rapporter.',
    'لماذا مائدة مستديرة، وما الذي ينبغي أن تعود به.',
  ],
  P1: [
    'Ministers and operators on coverage, price and skills: the three gaps that keep people offline.',
    'Ministres et opérateurs parlent de la couverture, du prix et des compétences : les trois fossés qui tiennent hors ligne.',
    'وزراء ومشغّلون يتحدثون عن التغطية والسعر والمهارات: ثلاث فجوات تُبقي الناس خارج الشبكة.',
  ],
  P5: [
    'Public money, guarantees and patient capital for the places that come last.',
    'Fonds publics, garanties et capitaux patients pour les lieux desservis en dernier.',
    'أموال عامة وضمانات ورأس مال صبور للأماكن التي تصلها الخدمة أخيراً.',
  ],
  PS: [
    'General policy statements with pledges, three minutes each, in order of protocol.',
    'Déclarations de politique générale assorties d’engagements, trois minutes chacune, dans l’ordre protocolaire.',
    'بيانات سياساتية عامة مع التعهدات، ثلاث دقائق لكل منها، بترتيب المراسم.',
  ],
}

/** What only the session's own page shows. French and Arabic are marked as far as somebody looked at them. */
export function textsOf(code: string): SessionTexts {
  const summary = summaries[code]
  return {
    summary: summary ? { en: summary[0], fr: summary[1], ar: summary[2] } : { en: '' },
    textStates: { en: 'reviewed', fr: 'reviewed', ar: summary ? 'translated' : 'draft' },
    details: details[code] ?? {},
  }
}

const id = (code: string): string => idOf('session', code)

export const relations: Plan['relations'] = [
  { kind: 'before', a: id('OP'), b: id('P1') },
  { kind: 'before', a: id('PS'), b: id('SI') },
  { kind: 'before', a: id('SI'), b: id('CL') },
  { kind: 'different-day', a: id('S1'), b: id('S5') },
  { kind: 'not-against', a: id('B4'), b: id('P4') },
]
