import { randomUUID } from 'node:crypto'
import type { PersonChange, PersonRecord, Problem } from '@roundtable/contracts'
import type { Role } from '@roundtable/domain'
import { AgendaApi, type Reply } from '../../agenda/testing/agenda-api'
import { idOf } from '../../agenda/testing/an-agenda'

export type Fields = PersonChange['fields']

/** The person of that name, as a role sees them. */
export const readPerson = async (
  api: AgendaApi,
  name: string,
  role: Role = 'secretariat',
): Promise<PersonRecord> => (await api.get<PersonRecord>(`/api/people/${idOf(name)}`, role)).body

interface Changing {
  role?: Role
  version?: number
  commandId?: string
  node?: string
}

/** Changes somebody, decided on the version that they have unless another one is named. */
export async function changePerson<T = PersonRecord>(
  api: AgendaApi,
  name: string,
  fields: Fields,
  { role = 'secretariat', version, commandId = randomUUID(), node }: Changing = {},
): Promise<Reply<T>> {
  const expectedVersion = version ?? (await readPerson(api, name)).version
  const command = { commandId, expectedVersion, fields }
  return api.patch<T>(`/api/people/${idOf(name)}`, command, role, node)
}

/** Pointers and codes of a refusal. */
export const errorsOf = ({ body }: Reply<Problem>): string[] =>
  (body.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`)
