import { useLingui } from '@lingui/react/macro'
import type { Problem } from '@roundtable/contracts'
import { NoticeBox } from '@roundtable/ui'
import { troubleOf, type Trouble } from '../../platform/problem'
import { useTroubleWords } from '../../platform/trouble-words'

interface NotDoneProps {
  problem: Problem | null
  /** What a refusal means here, where it means more than everywhere. */
  sentences?: Partial<Record<Trouble, string>>
}

/** Why something was not done, in the reader's language; nothing when it was. */
export function NotDone({ problem, sentences = {} }: NotDoneProps) {
  const { t } = useLingui()
  const words = useTroubleWords()
  if (!problem) return null
  const cut = troubleOf(problem) === 'offline'
  return (
    <NoticeBox look={cut ? 'offline' : 'error'} role="alert" title={t`Not done.`}>
      {words(problem, sentences)}
    </NoticeBox>
  )
}
