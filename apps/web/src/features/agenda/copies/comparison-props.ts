import type { PlanComparison } from '@roundtable/contracts'
import type { Draft } from '../draft/use-draft'
import type { Choices } from './model/comparing'

/** What each part of the page compares. */
export interface ComparisonProps {
  compared: PlanComparison
  draft: Draft
  choices: Choices
}
