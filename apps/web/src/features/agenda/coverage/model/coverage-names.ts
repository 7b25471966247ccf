import { t } from '@lingui/core/macro'
import type { Plan } from '@roundtable/contracts'
import type {
  CountryGroup,
  CoverageDimension,
  CoverageKeys,
  RegionalPriority,
  Sdg,
  WorldRegion,
} from '@roundtable/domain'
import { focusAreaLabel, groupLabel, languageName } from '../../../../platform/world-labels'
import { textOf } from '../../model/names'

/** Names as they stand within a sentence; a list raises their first letter by itself. */
export type CoverageNames = { readonly [D in CoverageDimension]: (key: CoverageKeys[D]) => string }

function regionName(region: WorldRegion): string {
  switch (region) {
    case 'africa':
      return t`Africa`
    case 'americas':
      return t`the Americas`
    case 'asia':
      return t`Asia`
    case 'europe':
      return t`Europe`
    case 'oceania':
      return t`Oceania`
  }
}

export function countryGroupName(group: CountryGroup): string {
  switch (group) {
    case 'LDC':
      return t`least developed countries`
    case 'LLDC':
      return t`landlocked developing countries`
    case 'SIDS':
      return t`small island developing States`
  }
}

export function regionalPriorityName(priority: RegionalPriority): string {
  switch (priority) {
    case 'connectivity':
      return t`resilient and reliable connectivity`
    case 'empowerment':
      return t`empowerment of communities`
    case 'transformation':
      return t`digital transformation`
  }
}

export const goalTitle = (goal: Sdg): string =>
  [
    t`No poverty`,
    t`Zero hunger`,
    t`Good health and well-being`,
    t`Quality education`,
    t`Gender equality`,
    t`Clean water and sanitation`,
    t`Affordable and clean energy`,
    t`Decent work and economic growth`,
    t`Industry, innovation and infrastructure`,
    t`Reduced inequalities`,
    t`Sustainable cities and communities`,
    t`Responsible consumption and production`,
    t`Climate action`,
    t`Life below water`,
    t`Life on land`,
    t`Peace, justice and strong institutions`,
    t`Partnerships for the goals`,
  ][goal - 1]!

/** Goal 4 · Quality education */
export function goalName(goal: Sdg): string {
  const title = goalTitle(goal)
  return t`Goal ${goal} · ${title}`
}

export function coverageNames(plan: Plan): CoverageNames {
  const area = new Map(plan.focusAreas.map((a) => [a.key as string, focusAreaLabel(a.key)]))
  const priority = new Map(plan.priorities.map((p) => [p.key, textOf(p.name)]))
  return {
    focusArea: (key) => area.get(key) ?? key,
    priority: (key) => priority.get(key) ?? key,
    stakeholderGroup: groupLabel,
    region: regionName,
    countryGroup: countryGroupName,
    language: languageName,
    sdg: String,
    regionalPriority: regionalPriorityName,
  }
}
