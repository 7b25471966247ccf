import { z } from 'zod'
import {
  changeHead,
  commandId,
  countryCode,
  date,
  id,
  languageCode,
  line,
  optionalLine,
  protocolRank,
  stakeholderGroup,
  versioned,
  window,
} from './common'

/** A person as the agenda's staff sees them on the board. Nothing here is public; see programme.ts for that. */
export const person = z.object({
  id,
  honorific: z.string(),
  name: z.string(),
  function: z.string(),
  organisation: z.string(),
  organisationId: id,
  /** Primary group (R7). */
  group: stakeholderGroup,
  country: countryCode.nullable(),
  /** How many come with the organisation; 0 = unknown. */
  delegationSize: z.int().min(0),
  /** Given by the protocol office for the days of the event (R10). */
  highLevel: z.boolean(),
  /** Speaks for a Member State or a Sector Member (R10). */
  membership: z.boolean(),
  presence: z.enum(['on-site', 'remote']),
  /** IANA zone of somebody remote; null: the event's own. */
  timeZone: z.string().nullable(),
  unavailable: z.array(window),
  /** Host bodies this person has a duty in: all meetings, or the one whose host identifier is named. */
  duties: z.array(z.object({ bodyId: id, meetingUid: z.string().nullable() })),
})
export type Person = z.infer<typeof person>

/** A State's delegation, a ministry, a company, a movement: whom a person speaks for. */
const organisationFields = {
  name: line,
  acronym: optionalLine,
  group: stakeholderGroup,
  country: countryCode.nullable(),
  /** Part of the Membership (R10), or not. */
  membership: z.enum(['member-state', 'sector-member']).nullable(),
  /** How many come; 0 = unknown. */
  delegationSize: z.int().min(0).max(10_000),
}
export const organisation = z.object({ id, ...versioned, ...organisationFields })
export type Organisation = z.infer<typeof organisation>
export const organisationCreation = z.object({
  commandId,
  fields: z.object(organisationFields).partial().required({ name: true, group: true }),
})
export const organisationChange = z.object({
  ...changeHead,
  fields: z.object(organisationFields).partial(),
})
export type OrganisationCreation = z.output<typeof organisationCreation>
export type OrganisationChange = z.output<typeof organisationChange>
export const organisationList = z.object({
  organisations: z.array(organisation.extend({ people: z.int() })),
})

/** High-level is a status of a person in a function at a date; the protocol office sets it. */
export const highLevelStatus = z.object({
  function: line,
  from: date,
  until: date.nullable(),
  setBy: z.string(),
  setOn: date,
})
export const duty = z.object({
  bodyId: id,
  /** Host identifier of one meeting; null: every meeting of the body. */
  meetingUid: z.string().max(500).nullable(),
  /** What the person is there: chair, vice-chair, head of delegation. */
  role: optionalLine,
})
export type Duty = z.infer<typeof duty>
/** Who acts for a high-level person. */
export const focalPoint = z.object({
  name: line,
  email: z.email().max(300).or(z.literal('')),
  phone: optionalLine,
})

const languages = z.array(languageCode).max(40)
const personFields = {
  honorific: optionalLine,
  name: line,
  function: optionalLine,
  organisationId: id,
  group: stakeholderGroup,
  country: countryCode.nullable(),
  rank: protocolRank,
  statuses: z.array(highLevelStatus.omit({ setBy: true, setOn: true })).max(20),
  presence: z.enum(['on-site', 'remote']),
  timeZone: z.string().max(100).nullable(),
  languagesSpoken: languages,
  languagesUnderstood: languages,
  unavailable: z.array(window).max(200),
  duties: z.array(duty).max(100),
  focalPoints: z.array(focalPoint).max(20),
  email: z.email().max(300).or(z.literal('')),
  phone: optionalLine,
  notes: z.string().trim().max(2_000),
}

/** Everything about a person, as far as the reader's role may see it: a field that is absent is not for this role. */
export const personRecord = z.object({
  id,
  ...versioned,
  ...z.object({ ...personFields, statuses: z.array(highLevelStatus) }).partial().shape,
  organisation: z.string(),
  highLevel: z.boolean(),
  membership: z.boolean(),
  /** Fields this reader may change. */
  writable: z.array(z.string()),
  /** Where the person takes part. */
  sessions: z.array(z.object({ sessionId: id, role: z.string(), reply: z.string() })),
})
export type PersonRecord = z.infer<typeof personRecord>

export const personCreation = z.object({
  commandId,
  fields: z.object(personFields).partial().required({ name: true, organisationId: true }),
})
export const personChange = z.object({ ...changeHead, fields: z.object(personFields).partial() })
export type PersonCreation = z.output<typeof personCreation>
export type PersonChange = z.output<typeof personChange>

/** Takes away what is known of a person. Their name is typed once more, so that nobody is erased by mistake. */
export const personErasure = z.object({
  commandId,
  expectedVersion: z.int().min(0).optional(),
  name: line,
  /** For the audit; without their name. */
  reason: line,
})
export type PersonErasure = z.output<typeof personErasure>
/** A place where a person's name stands in words that somebody typed, or that were published. */
export const namedIn = z.object({
  place: z.enum(['session', 'item', 'waiver', 'notes', 'host-meeting', 'release', 'audit']),
  /** Code of the session, id of the person whose notes they are, number of the release or of the line. */
  which: z.string(),
  what: z.string(),
})
export type NamedIn = z.infer<typeof namedIn>
export const personErased = z.object({
  /** What they are called from now on. */
  name: z.string(),
  /** How many lines of the audit lost their values. */
  lines: z.int(),
  /** Where the name still stands: for people to judge, or for ever in what was published. */
  left: z.array(namedIn),
})
export type PersonErased = z.infer<typeof personErased>

const flag = z.enum(['true', 'false']).transform((value) => value === 'true')
export const peopleQuery = z.object({
  /** Words of name, function, organisation or country, in any order; accents do not matter. */
  search: z.string().max(200).optional(),
  /** Whom they speak for. */
  organisation: id.optional(),
  group: stakeholderGroup.optional(),
  country: countryCode.optional(),
  rank: protocolRank.optional(),
  presence: z.enum(['on-site', 'remote']).optional(),
  highLevel: flag.optional(),
  membership: flag.optional(),
  /** Only those who take part in some session, or in none. */
  taking: flag.optional(),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export type PeopleQuery = z.output<typeof peopleQuery>

export const personLine = z.object({
  id,
  honorific: z.string(),
  name: z.string(),
  function: z.string(),
  organisation: z.string(),
  group: stakeholderGroup,
  country: countryCode.nullable(),
  rank: protocolRank,
  highLevel: z.boolean(),
  membership: z.boolean(),
  presence: z.enum(['on-site', 'remote']),
  /** How many sessions the person takes part in, declined ones not counted. */
  sessions: z.int(),
})
export type PersonLine = z.infer<typeof personLine>
export const peopleList = z.object({ people: z.array(personLine), total: z.int() })
export type PeopleList = z.infer<typeof peopleList>
