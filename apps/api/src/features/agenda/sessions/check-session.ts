import type { Problem, SessionRecord } from '@roundtable/contracts'
import { fieldsOfFormat, isContainer } from '@roundtable/domain'
import type { Agenda } from '../load-agenda'
import { circleThrough } from './circles'
import { floorErrors } from './floor'
import type { Edit } from './judge-sessions'
import type { FieldName, SessionFields } from './session-fields'

type Errors = NonNullable<Problem['errors']>

const sentences = {
  required: 'This has to be filled in.',
  'too-long': 'This is too long.',
  taken: 'Another session has this code.',
  'unknown-person': 'There is no such person.',
  'unknown-room': 'There is no such room.',
  'unknown-pool': 'There is no such pool.',
  'unknown-session': 'There is no such session.',
  'unknown-focus-area': 'There is no such focus area.',
  'named-twice': 'This is named twice.',
  'outside-session': 'This is outside the minutes of the session.',
  'longer-than-session': 'This is longer than the session.',
  'by-language':
    'Interpreters come with the languages of the session; they are not asked for here.',
  'not-a-whole-minute': 'A session starts on a whole minute.',
  itself: 'A session has no relation to itself.',
  contradictory: 'It cannot be both before and after.',
  circle: 'These sessions would each have to be before the next, in a circle',
  'not-of-this-format': 'A session of this format does not have this.',
  'not-a-container': 'Only a pledge segment and a signing ceremony have items.',
} as const
type Code = keyof typeof sentences
/** `said`: what the sentence of the code ends with. */
type Complaint = readonly [path: string, code: Code, said?: string]

/** What a field may say, given the rest of the session and the plan around it. */
type Check = (after: Readonly<SessionRecord>, agenda: Agenda) => Complaint[]

const complain = (wrong: boolean, path: string, code: Code): Complaint[] =>
  wrong ? [[path, code]] : []

const longestTitle = 300

const has = (things: readonly { readonly id: string }[], id: string): boolean =>
  things.some((thing) => thing.id === id)

const twice = <T>(list: readonly T[], key: (item: T) => string): readonly boolean[] => {
  const seen = new Set<string>()
  return list.map((item) => seen.size === seen.add(key(item)).size)
}

type Role = SessionRecord['roles'][number]

const sameMinutes = (a: Role, b: Role): boolean =>
  a.personId === b.personId && a.from === b.from && a.to === b.to && a.minutes === b.minutes

const minutesInside = (minutes: number, { from, to, minutes: speaks }: Role): Complaint[] => [
  ...complain(from !== null && from >= minutes, '/from', 'outside-session'),
  ...complain(to !== null && (to > minutes || to === 0), '/to', 'outside-session'),
  ...complain(speaks !== null && speaks > minutes, '/minutes', 'longer-than-session'),
]

const checkRoles: Check = ({ id, roles, minutes }, { people, sessions }) => {
  const again = twice(roles, (role) => role.personId)
  // Minutes that a shorter session has left behind keep nobody from declining.
  const stood = sessions.find((s) => s.id === id)?.roles ?? []
  return roles.flatMap((role, i): Complaint[] => [
    ...complain(!has(people, role.personId), `/${i}/personId`, 'unknown-person'),
    ...complain(again[i]!, `/${i}/personId`, 'named-twice'),
    ...(stood.some((other) => sameMinutes(role, other)) ? [] : minutesInside(minutes, role)).map(
      ([path, code]): Complaint => [`/${i}${path}`, code],
    ),
  ])
}

const checkRelations: Check = ({ id, relations, code: own }, { sessions, relations: stored }) => {
  const earlier = new Set(relations.flatMap((r) => (r.kind === 'before' ? r.sessionId : [])))
  const circle = circleThrough(id, relations, stored)
  const codeOf = (one: string) => (one === id ? own : sessions.find((s) => s.id === one)?.code)
  const named = circle?.ids.map(codeOf).join(' → ')
  return relations.flatMap(({ kind, sessionId }, i): Complaint[] => [
    ...(circle?.at === i ? [[`/${i}/sessionId`, 'circle', named] as const] : []),
    ...complain(sessionId === id, `/${i}/sessionId`, 'itself'),
    ...complain(
      sessionId !== id && !has(sessions, sessionId),
      `/${i}/sessionId`,
      'unknown-session',
    ),
    ...complain(kind === 'after' && earlier.has(sessionId), `/${i}/kind`, 'contradictory'),
  ])
}

const checkItems: Check = ({ format, items }, { people }) => {
  if (items.length > 0 && !isContainer(format)) return [['', 'not-a-container']]
  const again = twice(items, (item) => item.id)
  return items.flatMap(({ personId }, i) => [
    ...complain(again[i]!, `/${i}/id`, 'named-twice'),
    ...complain(personId !== null && !has(people, personId), `/${i}/personId`, 'unknown-person'),
  ])
}

const checkUses: Check = ({ uses }, { pools }) => {
  const again = twice(uses, (use) => use.poolId)
  return uses.flatMap(({ poolId }, i) => [
    ...complain(!has(pools, poolId), `/${i}/poolId`, 'unknown-pool'),
    ...complain(again[i]!, `/${i}/poolId`, 'named-twice'),
    ...complain(
      pools.some((pool) => pool.id === poolId && pool.language !== null),
      `/${i}/poolId`,
      'by-language',
    ),
  ])
}

const sameCode = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

const checks: Partial<Record<FieldName, Check>> = {
  code: ({ id, code }, { sessions }) =>
    complain(
      sessions.some((s) => s.id !== id && sameCode(s.code, code)),
      '',
      'taken',
    ),
  title: ({ title }) => [
    ...complain(title.en === '', '/en', 'required'),
    ...Object.entries(title).flatMap(([language, words]) =>
      complain((words ?? '').length > longestTitle, `/${language}`, 'too-long'),
    ),
  ],
  details: ({ details, format }) =>
    Object.keys(details).flatMap((name) =>
      complain(!fieldsOfFormat(format).includes(name), `/${name}`, 'not-of-this-format'),
    ),
  focusAreas: ({ focusAreas: chosen }, { focusAreas }) =>
    chosen.flatMap((key, i) =>
      complain(!focusAreas.some((area) => area.key === key), `/${i}`, 'unknown-focus-area'),
    ),
  lock: ({ lock }, { rooms }) =>
    lock === null
      ? []
      : [
          ...complain(!has(rooms, lock.roomId), '/roomId', 'unknown-room'),
          ...complain(Date.parse(lock.start) % 60_000 !== 0, '/start', 'not-a-whole-minute'),
        ],
  roles: checkRoles,
  relations: checkRelations,
  items: checkItems,
  uses: checkUses,
}

/** A format decides what may be in the other two. */
const concerned = (changed: readonly FieldName[]): FieldName[] =>
  changed.includes('format') ? [...changed, 'items', 'details'] : [...changed]

/**
 * What is wrong with the changed fields of a session in this plan. What did not change is not asked about: it may have
 * become wrong by itself, and nobody can be held to mend that first.
 */
export function complaints(
  { before, after }: Edit,
  changed: readonly FieldName[],
  agenda: Agenda,
): Errors {
  const wrong = [...new Set(concerned(changed))].flatMap((field) =>
    (checks[field]?.(after, agenda) ?? []).map(([path, code, said]) => ({
      pointer: `/fields/${field}${path}`,
      code,
      detail: said === undefined ? sentences[code] : `${sentences[code]}: ${said}.`,
      ...(said !== undefined && { said }),
    })),
  )
  return [...wrong, ...floorErrors(before, after, agenda.people)]
}

/** Ids of items live once in the whole agenda. */
export const takenItems = (
  { items }: Pick<SessionFields, 'items'>,
  taken: ReadonlySet<string>,
): Errors =>
  items.flatMap((item, i) =>
    taken.has(item.id)
      ? {
          pointer: `/fields/items/${i}/id`,
          code: 'taken',
          detail: 'Another session has this item.',
        }
      : [],
  )
