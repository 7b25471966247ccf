import type { Person, Session } from '@roundtable/contracts'

/** How a session stands to R10: led by, or including, a confirmed high-level participant from the Membership. */
export type HighLevel = 'not-asked' | 'missing' | 'led' | 'included'

export function highLevelOf(
  session: Pick<Session, 'format' | 'roles'>,
  people: ReadonlyMap<string, Person>,
): HighLevel {
  if (session.format !== 'panel' && session.format !== 'breakout') return 'not-asked'
  const counted = session.roles.filter((role) => {
    const person = people.get(role.personId)
    return role.reply === 'confirmed' && person?.highLevel && person.membership
  })
  if (counted.length === 0) return 'missing'
  return counted.some((role) => role.role === 'chair' || role.role === 'moderator')
    ? 'led'
    : 'included'
}
