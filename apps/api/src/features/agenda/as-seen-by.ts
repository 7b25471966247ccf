import { mayRead, type PersonField, type Role } from '@roundtable/domain'
import type { EntityManager } from 'typeorm'
import { loadAgenda, type Agenda } from './load-agenda'

/** Rules whose waivers tell as much of a person as the field itself. */
const tellsOf: Readonly<Record<string, PersonField>> = { 'person-unavailable': 'unavailable' }

/** Rules that nobody in this role hears of. */
export const hiddenRules = (role: Role): readonly string[] =>
  Object.entries(tellsOf)
    .filter(([, field]) => !mayRead(role, field))
    .map(([rule]) => rule)

/**
 * The agenda as this role may see it. Who may not know when people are away is not told by findings, waivers or free
 * places either: the rules are asked about what the role sees.
 */
export async function loadAgendaFor(
  role: Role,
  db: EntityManager,
  planId?: string,
): Promise<Agenda | null> {
  const agenda = await loadAgenda(db, planId)
  if (!agenda || mayRead(role, 'unavailable')) return agenda
  const hidden = hiddenRules(role)
  return {
    ...agenda,
    people: agenda.people.map((person) => ({ ...person, unavailable: [] })),
    waivers: agenda.waivers.filter(({ rule }) => !hidden.includes(rule)),
  }
}
