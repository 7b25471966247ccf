import { useLingui } from '@lingui/react/macro'
import type { Problem } from '@roundtable/contracts'
import { troubleOf, type Trouble } from './problem'

type Words = Partial<Record<Trouble, string>>

/** Why something was not done, in the reader's language; `here`: what a refusal means where it means more than everywhere. */
export function useTroubleWords(): (problem: Problem, here?: Words) => string {
  const { t } = useLingui()
  const everywhere: Words = {
    offline: t`There is no connection. Please try again.`,
    unauthenticated: t`You are not signed in any more.`,
    forbidden: t`Your role does not include this any more.`,
    'not-found': t`It is not there any more.`,
    stale: t`Somebody else changed it meanwhile. What you typed is kept.`,
    'rate-limited': t`There were too many attempts. Please wait a while.`,
    unavailable: t`The server cannot answer at the moment. Please try again.`,
    internal: t`Something went wrong on our side. Please try again.`,
  }
  return (problem, here = {}) => {
    const trouble = troubleOf(problem)
    return here[trouble] ?? everywhere[trouble] ?? problem.detail
  }
}
