import { fold } from '@roundtable/domain'
import type { PersonFields } from '../whole-person'
import type { PeopleColumn } from './columns'
import type { LineFacts } from './read-line'

export type PersonLine = Readonly<Record<PeopleColumn, string>>

/** What a table shows of a person beside the fields. */
export interface Beside {
  readonly reference: string | null
  readonly organisation: { readonly name: string; readonly membership: string | null }
}

type Status = PersonFields['statuses'][number]
type FocalPoint = PersonFields['focalPoints'][number]

/** A line has room for one status: the one it speaks of, else the latest. */
const statusOf = (statuses: readonly Status[], said: LineFacts['highLevel']): Status | undefined =>
  said
    ? statuses.find((s) => s.function === said.function && s.from === said.from)
    : statuses.at(-1)

/** And for one focal point: the one it names, else the first. */
const focalPointOf = (
  points: readonly FocalPoint[],
  said: LineFacts['focalPoint'],
): FocalPoint | undefined =>
  said?.name === undefined
    ? points[0]
    : points.find((point) => fold(point.name) === fold(said.name!))

/** A person as a line of the table; reading it again changes nothing. */
export function toTableLine(
  fields: PersonFields,
  { reference, organisation }: Beside,
  said: Pick<LineFacts, 'highLevel' | 'focalPoint'> = {},
): PersonLine {
  const status = statusOf(fields.statuses, said.highLevel)
  const focalPoint = focalPointOf(fields.focalPoints, said.focalPoint)
  return {
    reference: reference ?? '',
    honorific: fields.honorific,
    name: fields.name,
    function: fields.function,
    organisation: organisation.name,
    group: fields.group,
    country: fields.country ?? '',
    membership: organisation.membership ?? '',
    rank: fields.rank,
    highLevelFunction: status?.function ?? '',
    highLevelFrom: status?.from ?? '',
    highLevelUntil: status?.until ?? '',
    presence: fields.presence,
    timeZone: fields.timeZone ?? '',
    languagesSpoken: fields.languagesSpoken.join(', '),
    languagesUnderstood: fields.languagesUnderstood.join(', '),
    email: fields.email,
    phone: fields.phone,
    notes: fields.notes,
    focalPointName: focalPoint?.name ?? '',
    focalPointEmail: focalPoint?.email ?? '',
    focalPointPhone: focalPoint?.phone ?? '',
  }
}
