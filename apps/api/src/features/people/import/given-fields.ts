import { personChange } from '@roundtable/contracts'
import { fold } from '@roundtable/domain'
import type { TableProblem } from '../../../platform/files/table'
import { personErrors, type GivenFields, type Surroundings } from '../check-person'
import type { PersonFields } from '../whole-person'
import type { PeopleColumn } from './columns'
import type { LineFacts } from './read-line'

/** Lists as they would be: the line's status and focal point beside those that are there. */
export function givenFields(
  { given, highLevel, focalPoint }: LineFacts,
  before: PersonFields,
): GivenFields {
  const next = Object.fromEntries(
    Object.entries(given).filter(([field, value]) => !isSame(before, field, value)),
  )
  return {
    ...next,
    ...(highLevel !== undefined && { statuses: statusesWith(before.statuses, highLevel) }),
    ...(focalPoint !== undefined && { focalPoints: pointsWith(before.focalPoints, focalPoint) }),
  }
}

/** A file writes line breaks in its own way; that alone is no change. */
const isSame = (before: PersonFields, field: string, value: unknown): boolean => {
  const stored = before[field as keyof PersonFields]
  return typeof stored === 'string' && stored.replaceAll('\r\n', '\n').trim() === value
}

function statusesWith(
  statuses: PersonFields['statuses'],
  said: NonNullable<LineFacts['highLevel']> | null,
): NonNullable<GivenFields['statuses']> {
  if (said === null) return []
  const asked = { function: said.function ?? '', from: said.from ?? '' }
  const same = (s: (typeof statuses)[number]) =>
    s.function === asked.function && s.from === asked.from
  const until = said.until === undefined ? (statuses.find(same)?.until ?? null) : said.until
  return [
    ...statuses.filter((s) => !same(s)).map(({ setBy: _, setOn: __, ...status }) => status),
    { ...asked, until },
  ]
}

function pointsWith(
  points: PersonFields['focalPoints'],
  said: NonNullable<LineFacts['focalPoint']> | null,
): PersonFields['focalPoints'] {
  if (said === null) return []
  const name = said.name ?? points[0]?.name ?? ''
  const at = points.findIndex((point) => fold(point.name) === fold(name))
  const point = { email: '', phone: '', ...points[at], ...said, name }
  return at < 0 ? [...points, point] : points.map((other, i) => (i === at ? point : other))
}

/** The column that a place in a person's fields is written in. */
function columnOf([field, , part]: readonly string[]): PeopleColumn {
  const parts: Readonly<Record<string, PeopleColumn>> = {
    'statuses.function': 'highLevelFunction',
    'statuses.from': 'highLevelFrom',
    'statuses.until': 'highLevelUntil',
    'focalPoints.name': 'focalPointName',
    'focalPoints.email': 'focalPointEmail',
    'focalPoints.phone': 'focalPointPhone',
    statuses: 'highLevelFunction',
    focalPoints: 'focalPointName',
    organisationId: 'organisation',
  }
  return parts[`${field}.${part}`] ?? parts[field!] ?? (field as PeopleColumn)
}

const details: Readonly<Record<string, string>> = {
  'on-site': 'Only somebody who takes part remotely has a time zone.',
  'unknown-time-zone': 'There is no such time zone; write it as Pacific/Tongatapu.',
  'ends-before-it-starts': 'It ends before it starts.',
  invalid_format: 'This is not written as it should be.',
  too_big: 'This is too long.',
  too_small: 'Something is missing here.',
}

const halfOfStatus =
  'A high-level status has a function and a first day: fill in both “High-level function” and “High-level from”.'

/** Whether one of two columns that go together is filled in, and the other, which is missed here, is not. */
const isHalf = ({ statuses }: GivenFields, [field, at, part]: readonly string[]): boolean => {
  const status = field === 'statuses' ? statuses?.[Number(at)] : undefined
  return (part === 'from' || part === 'function') && status?.[part] === ''
}

/** What is wrong with the fields of a line, by the rules of the form. */
export function fieldProblems(
  line: number,
  given: GivenFields,
  before: PersonFields,
  around: Surroundings,
): TableProblem[] {
  const problem = (path: readonly string[], code: string, said: string): TableProblem => ({
    line,
    column: columnOf(path),
    code,
    detail: isHalf(given, path) ? halfOfStatus : (details[code] ?? said),
  })
  const read = personChange.shape.fields.safeParse(given)
  if (!read.success)
    return read.error.issues.map(({ path, code, message }) =>
      problem(path.map(String), code, `${message}.`),
    )
  return personErrors(given, before, around).map(({ pointer, code }) =>
    problem(pointer.split('/').slice(2), code, 'This does not fit.'),
  )
}
