import { mayRead, type Role } from '@roundtable/domain'
import type { EntityManager } from 'typeorm'
import { loadAgenda, type Agenda } from './load-agenda'

/**
 * The agenda as this role may see it. Who may not know when people are away is not told by findings or free places
 * either: the rules are asked about what the role sees.
 */
export async function loadAgendaFor(role: Role, db: EntityManager): Promise<Agenda | null> {
  const agenda = await loadAgenda(db)
  if (!agenda || mayRead(role, 'unavailable')) return agenda
  return { ...agenda, people: agenda.people.map((person) => ({ ...person, unavailable: [] })) }
}
