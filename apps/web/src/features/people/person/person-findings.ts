import { toEnginePlan, type Plan } from '@roundtable/contracts'
import { evaluate, type Finding } from '@roundtable/scheduling'
import type { Draft } from '../../agenda/draft/use-draft'
import { windowsOf, type PersonFields } from './person-fields'

/** Whether a finding speaks of this person. */
export const concerns = (finding: Finding, personId: string): boolean => {
  const facts = finding as { personId?: string; personIds?: readonly string[] }
  return facts.personId === personId || (facts.personIds?.includes(personId) ?? false)
}

type Known = Partial<Pick<PersonFields, 'unavailable' | 'duties' | 'presence' | 'timeZone'>>

/** The plan with this person as the form holds them: what is not saved yet counts already. */
const planWith = ({ plan, board }: Draft, personId: string, now: Known): Plan => ({
  ...plan,
  people: plan.people.map((person) =>
    person.id === personId
      ? {
          ...person,
          ...(now.duties && { duties: now.duties }),
          ...(now.presence && { presence: now.presence, timeZone: now.timeZone ?? null }),
          ...(now.unavailable && { unavailable: windowsOf(board.clock, now.unavailable) }),
        }
      : person,
  ),
})

/** What the engine says of a person as the form holds them, without asking the server. `at`: ms since 1970, ends waivers. */
export const findingsWith = (
  draft: Draft,
  personId: string,
  now: Known,
  at: number,
): readonly Finding[] =>
  evaluate(toEnginePlan(planWith(draft, personId, now), at)).filter((f) => concerns(f, personId))
