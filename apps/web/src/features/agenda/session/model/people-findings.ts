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

/** The engine speaks of what stands on the board: these rules say the same wherever that is. */
const somewhere = (plan: Plan, sessionId: string): Plan['placements'] => {
  const [room] = plan.rooms
  const start = plan.event.days[0]!.opens
  const entered = { version: 1, changedBy: '', changedAt: start }
  return room ? [{ sessionId, roomId: room.id, start, ...entered }] : []
}

/** What the engine says of the people as they are written here, before the server has them. */
export function peopleAnswer(
  plan: Plan,
  record: Pick<SessionRecord, 'id' | 'version' | 'placementVersion'>,
  fields: SessionFields,
  now: number,
): PeopleAnswer {
  const placements = somewhere(plan, record.id)
  const answer = (roles: SessionFields['roles']): Finding[] => {
    const sessions = [{ ...record, ...fields, roles }]
    return evaluate(
      toEnginePlan({ ...plan, sessions, placements, relations: [] }, now),
      rulesOfPeople,
    )
  }
  const roles = fields.roles.filter(({ personId }) => plan.people.some((p) => p.id === personId))
  return {
    missing: answer(roles),
    needsRoles: answer([]).some(({ code }) => code === 'role-unconfirmed'),
  }
}
