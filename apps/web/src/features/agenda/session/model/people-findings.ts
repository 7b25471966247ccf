import { toEnginePlan, type Plan, type SessionRecord } from '@roundtable/contracts'
import { evaluate, rules, type Finding } from '@roundtable/scheduling'
import type { SessionFields } from './session-fields'

/** Rules about who has confirmed (R9, R10). They ask the session alone, wherever it stands. */
const asked: readonly string[] = ['high-level-missing', 'role-unconfirmed']
const rulesOfPeople = rules.filter((rule) => asked.includes(rule.code))

export interface PeopleAnswer {
  /** What is missing now. */
  readonly missing: readonly Finding[]
  /** Some role has to have confirmed before a session of this kind is released. */
  readonly needsRoles: boolean
}

/** What the engine says of the people as they are written here, before the server has them. */
export function peopleAnswer(
  plan: Plan,
  record: Pick<SessionRecord, 'id' | 'version' | 'placementVersion'>,
  fields: SessionFields,
  now: number,
): PeopleAnswer {
  const answer = (roles: SessionFields['roles']): Finding[] =>
    evaluate(
      toEnginePlan(
        { ...plan, sessions: [{ ...record, ...fields, roles }], placements: [], relations: [] },
        now,
      ),
      rulesOfPeople,
    )
  const roles = fields.roles.filter(({ personId }) => plan.people.some((p) => p.id === personId))
  return {
    missing: answer(roles),
    needsRoles: answer([]).some(({ code }) => code === 'role-unconfirmed'),
  }
}
