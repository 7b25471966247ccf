import { roles, type Role } from './roles'

/** Who may see a field of a person, and who may change it. */
interface Access {
  readonly read: readonly Role[]
  readonly write: readonly Role[]
}

const office: readonly Role[] = ['secretariat', 'protocol']
const desk: readonly Role[] = ['secretariat', 'organizer', 'protocol']

const shown: Access = { read: roles, write: desk }
/** When somebody is away says more about a person than a reader of the agenda needs. */
const away: Access = {
  read: roles.filter((role) => role !== 'viewer' && role !== 'reviewer'),
  write: desk,
}
/** Decided by protocol alone, for everybody to go by. */
const decided: Access = { read: roles, write: office }
const atTheDesk: Access = { read: desk, write: desk }
const inTheOffice: Access = { read: office, write: office }

/**
 * The one table of personal data, field by field; queries, answers and forms go by it. Nothing of it is ever public:
 * what the public may know of a speaker stands in a release.
 */
const fields = {
  honorific: shown,
  name: shown,
  function: shown,
  organisationId: shown,
  group: shown,
  country: shown,
  rank: decided,
  /** High-level statuses: function and date. */
  statuses: decided,
  presence: shown,
  timeZone: shown,
  languagesSpoken: shown,
  languagesUnderstood: shown,
  unavailable: away,
  duties: shown,
  /** Who acts for the person: name, email, phone. */
  focalPoints: atTheDesk,
  email: inTheOffice,
  phone: inTheOffice,
  notes: inTheOffice,
} as const satisfies Readonly<Record<string, Access>>

export type PersonField = keyof typeof fields

export const personFields = Object.keys(fields) as readonly PersonField[]

export const mayRead = (role: Role, field: PersonField): boolean =>
  fields[field].read.includes(role)

export const mayWrite = (role: Role, field: PersonField): boolean =>
  fields[field].write.includes(role)

/** What of a person this role is shown, in the table's order. */
export const readableFields = (role: Role): readonly PersonField[] =>
  personFields.filter((field) => mayRead(role, field))
