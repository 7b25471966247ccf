import { useLingui } from '@lingui/react/macro'
import type { Problem } from '@roundtable/contracts'
import { NoticeBox } from '@roundtable/ui'
import { troubleOf, type Trouble } from '../../platform/problem'

type Sentences = Partial<Record<Trouble, string>>

interface NotDoneProps {
  problem: Problem | null
  /** What a refusal means here, where it means more than everywhere. */
  sentences?: Sentences
}

/** Why something was not done, in the reader's language; nothing when it was. */
export function NotDone({ problem, sentences = {} }: NotDoneProps) {
  const { t } = useLingui()
  if (!problem) return null
  const trouble = troubleOf(problem)
  const everywhere: Sentences = {
    offline: t`There is no connection. Please try again.`,
    unauthenticated: t`You are not signed in any more.`,
    forbidden: t`Your role does not include this any more.`,
    'not-found': t`It is not there any more.`,
    stale: t`Somebody else changed it meanwhile. What you typed is kept.`,
    'rate-limited': t`There were too many attempts. Please wait a while.`,
    unavailable: t`The server cannot answer at the moment. Please try again.`,
    internal: t`Something went wrong on our side. Please try again.`,
  }
  return (
    <NoticeBox look={trouble === 'offline' ? 'offline' : 'error'} role="alert" title={t`Not done.`}>
      {sentences[trouble] ?? everywhere[trouble] ?? problem.detail}
    </NoticeBox>
  )
}
