import type { FocusArea, Plan } from '@roundtable/contracts'
import type { CoverageInput } from '@roundtable/domain'

export interface CoverageChoice {
  readonly scope: CoverageInput['scope']
  /** Only sessions about this focus area; null: all. */
  readonly focus: FocusArea | null
}

/** The plan as coverage counts it: breaks are no sessions about something, declined people do not take part. */
export function coverageInput(plan: Plan, { scope, focus }: CoverageChoice): CoverageInput {
  const placed = new Set(plan.placements.map((p) => p.sessionId))
  const focusAreas = plan.focusAreas.filter((area) => focus === null || area.key === focus)
  const tied = new Set(focusAreas.flatMap((area) => area.priorities))
  return {
    sessions: plan.sessions
      .filter((s) => s.format !== 'break' && (focus === null || s.focusAreas.includes(focus)))
      .map((s) => ({
        id: s.id,
        placed: placed.has(s.id),
        focusAreas: s.focusAreas,
        sdgs: s.sdgs,
        regionalPriorities: s.regionalPriorities,
        languages: [...new Set([...s.floorLanguages, ...s.interpretation])],
        peopleIds: s.roles.filter((r) => r.reply !== 'declined').map((r) => r.personId),
      })),
    people: plan.people.map(({ id, group, country }) => ({ id, group, country })),
    focusAreas,
    priorities: plan.priorities
      .map((priority) => priority.key)
      .filter((key) => focus === null || tied.has(key)),
    scope,
    date: plan.event.days[0]!.date,
  }
}
