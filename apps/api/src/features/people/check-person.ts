import type { PersonChange, Problem } from '@roundtable/contracts'
import { mayWrite, type PersonField, type Role } from '@roundtable/domain'
import { countryOf } from '@roundtable/domain/countries'
import { badWindows, type Span } from '../../platform/database/merged-windows'
import type { Refusal } from '../../platform/http/problem'
import type { PersonFields } from './whole-person'

type Errors = NonNullable<Problem['errors']>
export type GivenFields = PersonChange['fields']

/** What a person's fields are called in a sentence. */
export const fieldWords: Readonly<Record<PersonField, string>> = {
  honorific: 'honorific',
  name: 'name',
  function: 'function',
  organisationId: 'organisation',
  group: 'stakeholder group',
  country: 'country',
  rank: 'protocol rank',
  statuses: 'high-level status',
  presence: 'presence',
  timeZone: 'time zone',
  languagesSpoken: 'languages spoken',
  languagesUnderstood: 'languages understood',
  unavailable: 'times away',
  duties: 'duties in bodies of the host',
  focalPoints: 'focal points',
  email: 'e-mail address',
  phone: 'telephone number',
  notes: 'notes',
}

/** 403 when the command holds a field that the role may not change, whatever its value (I-13). */
export function refuseFields(role: Role, fields: GivenFields): Refusal | null {
  const denied = (Object.keys(fields) as PersonField[]).filter((field) => !mayWrite(role, field))
  if (denied.length === 0) return null
  const words = denied.map((field) => fieldWords[field]).join(', ')
  return {
    word: 'forbidden',
    detail: `Your role, ${role}, may not change of a person: ${words}. Nothing was changed.`,
    errors: denied.map((field) => ({ pointer: `/fields/${field}`, code: 'forbidden' })),
  }
}

/** What a person's fields are checked against. */
export interface Surroundings {
  readonly organisations: ReadonlySet<string>
  readonly bodies: ReadonlySet<string>
  /** Meetings of the applied revision of the host: `${bodyId} ${uid}`. */
  readonly meetings: ReadonlySet<string>
  readonly event: Span
}

/** An IANA name that the runtime knows; offsets such as +02:00 are none. */
function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

const error = (condition: boolean, path: string, code: string): Errors =>
  condition ? [{ pointer: `/fields/${path}`, code }] : []

/** What is wrong with the fields that are given, on a person who is `now`; null: nobody yet. */
export function personErrors(
  given: GivenFields,
  now: PersonFields | null,
  around: Surroundings,
): Errors {
  const { organisationId, country, timeZone, statuses = [], unavailable = [] } = given
  const presence = given.presence ?? now?.presence ?? 'on-site'
  const zone = timeZone ?? null
  return [
    ...error(
      organisationId !== undefined && !around.organisations.has(organisationId),
      'organisationId',
      'unknown-organisation',
    ),
    ...error(!!country && !countryOf(country), 'country', 'unknown-country'),
    ...error(zone !== null && presence === 'on-site', 'timeZone', 'on-site'),
    ...error(zone !== null && !isTimeZone(zone), 'timeZone', 'unknown-time-zone'),
    ...statuses.flatMap(({ from, until }, i) =>
      error(until !== null && until < from, `statuses/${i}/until`, 'ends-before-it-starts'),
    ),
    ...badWindows(unavailable, around.event).flatMap(({ index, code }) =>
      error(true, `unavailable/${index}`, code),
    ),
    ...dutyErrors(given.duties ?? [], now?.duties ?? [], around),
  ]
}

/** A meeting is one of the applied revision, or one the person was bound to before it vanished from there. */
function dutyErrors(
  duties: PersonFields['duties'],
  stored: PersonFields['duties'],
  { bodies, meetings }: Surroundings,
): Errors {
  const keyOf = ({ bodyId, meetingUid }: (typeof duties)[number]) =>
    meetingUid === null ? bodyId : `${bodyId} ${meetingUid}`
  const kept = new Set(stored.map(keyOf))
  const seen = new Set<string>()
  return duties.flatMap((duty, i) => {
    const key = keyOf(duty)
    const twice = seen.has(key)
    seen.add(key)
    const known = duty.meetingUid === null || meetings.has(key) || kept.has(key)
    return [
      ...error(!bodies.has(duty.bodyId), `duties/${i}/bodyId`, 'unknown-body'),
      ...error(bodies.has(duty.bodyId) && !known, `duties/${i}/meetingUid`, 'unknown-meeting'),
      ...error(twice, `duties/${i}`, 'named-twice'),
    ]
  })
}

export const personMisfit = (errors: Errors): Refusal => ({
  word: 'validation',
  detail: 'Something about this person does not fit. Nothing was changed.',
  errors,
})
