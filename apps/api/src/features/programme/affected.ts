import type { AffectedPerson, Change, PublicSession, Session } from '@roundtable/contracts'
import { mayRead, type Role } from '@roundtable/domain'
import type { EntityManager } from 'typeorm'

interface Concerned {
  readonly personId: string
  readonly sessions: string[]
}

/**
 * Whoever takes part in what changes and has not declined, and whoever was announced there; in the order of `people`.
 * `announced`: sessions of the releases that are compared.
 */
export function concernedBy(
  diff: readonly Change[],
  sessions: readonly Pick<Session, 'id' | 'roles'>[],
  announced: readonly PublicSession[],
  people: readonly { readonly id: string }[],
): Concerned[] {
  const changed = [...new Set(diff.map((change) => change.sessionId))]
  const of = new Map<string, Set<string>>()
  const add = (personId: string, sessionId: string): void => {
    of.set(personId, (of.get(personId) ?? new Set()).add(sessionId))
  }
  for (const id of changed) {
    const roles = sessions.find((session) => session.id === id)?.roles ?? []
    for (const role of roles) if (role.reply !== 'declined') add(role.personId, id)
    for (const session of announced.filter((one) => one.id === id))
      for (const person of session.people) add(person.id, id)
  }
  return people.flatMap(({ id }) => {
    const theirs = of.get(id)
    return theirs ? { personId: id, sessions: [...theirs] } : []
  })
}

/** With what each was told last, and who acts for them where the reader's role may know. Two queries at most. */
export async function withTold(
  db: EntityManager,
  role: Role,
  concerned: readonly Concerned[],
): Promise<AffectedPerson[]> {
  const told = await numbersBy(
    db,
    'SELECT person_id AS id, max(number) AS n FROM release_told GROUP BY 1',
  )
  const acting = mayRead(role, 'focalPoints')
    ? await numbersBy(db, 'SELECT person_id AS id, count(*)::int AS n FROM focal_point GROUP BY 1')
    : null
  return concerned.map(({ personId, sessions }) => ({
    personId,
    sessions,
    told: told.get(personId) ?? null,
    focalPoints: acting && (acting.get(personId) ?? 0),
  }))
}

async function numbersBy(db: EntityManager, sql: string): Promise<ReadonlyMap<string, number>> {
  const rows: { id: string; n: number }[] = await db.query(sql)
  return new Map(rows.map(({ id, n }) => [id, n]))
}
