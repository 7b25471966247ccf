import type { PersonChange, PersonRecord } from '@roundtable/contracts'
import { toIso, toMinutes, type EventClock } from '@roundtable/domain'
import { merged, type Stretch } from '@roundtable/ui'

type Wire = Omit<
  PersonRecord,
  | 'id'
  | 'version'
  | 'changedBy'
  | 'changedAt'
  | 'organisation'
  | 'highLevel'
  | 'membership'
  | 'writable'
  | 'sessions'
>

/** A person as the form holds one: times away in minutes of the event, the rest as it travels. */
export type PersonFields = Required<Omit<Wire, 'unavailable'>> & { unavailable: Stretch[] }
export type Status = PersonFields['statuses'][number]
export type FocalPoint = PersonFields['focalPoints'][number]

/** What of a record's fields the reader sees; those not meant for the role are not there. */
export const formFields = (
  clock: EventClock,
  { unavailable, ...rest }: Partial<Wire>,
): Partial<PersonFields> => ({
  ...rest,
  ...(unavailable && {
    unavailable: merged(
      unavailable.map(({ start, end }) => ({
        start: toMinutes(clock, start),
        end: toMinutes(clock, end),
      })),
    ),
  }),
})

const wireKeys = [
  'honorific',
  'name',
  'function',
  'organisationId',
  'group',
  'country',
  'rank',
  'statuses',
  'presence',
  'timeZone',
  'languagesSpoken',
  'languagesUnderstood',
  'unavailable',
  'duties',
  'focalPoints',
  'email',
  'phone',
  'notes',
] as const satisfies readonly (keyof Wire)[]

export const fieldsOfRecord = (clock: EventClock, record: PersonRecord): Partial<PersonFields> =>
  formFields(
    clock,
    Object.fromEntries(wireKeys.filter((key) => key in record).map((key) => [key, record[key]])),
  )

export const windowsOf = (clock: EventClock, stretches: readonly Stretch[]) =>
  stretches.map(({ start, end }) => ({ start: toIso(clock, start), end: toIso(clock, end) }))

export const wireFields = (
  clock: EventClock,
  { unavailable, statuses, ...rest }: Partial<PersonFields>,
): PersonChange['fields'] => ({
  ...rest,
  // Who set a status, and when, is for the server to say.
  ...(statuses && {
    statuses: statuses.map(({ function: job, from, until }) => ({ function: job, from, until })),
  }),
  ...(unavailable && { unavailable: windowsOf(clock, unavailable) }),
})
