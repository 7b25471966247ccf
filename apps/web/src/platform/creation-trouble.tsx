import { useLingui } from '@lingui/react/macro'
import type { Problem } from '@roundtable/contracts'
import { NoticeBox } from '@roundtable/ui'
import { troubleOf } from './problem'
import { useTroubleWords } from './trouble-words'

interface CreationTroubleProps {
  problem: Problem | null
  /** Each error stands at its field: here it is only said that they do. */
  isMarked?: boolean
}

/** Why something new was not stored; what was typed is kept. */
export function CreationTrouble({ problem, isMarked = false }: CreationTroubleProps) {
  const { t } = useLingui()
  const words = useTroubleWords()
  if (!problem) return null
  const cut = troubleOf(problem) === 'offline'
  const here = {
    offline: t`There is no connection. What you typed is kept.`,
    ...(isMarked && problem.errors && { validation: t`What is marked above does not fit.` }),
  }
  return (
    <NoticeBox look={cut ? 'offline' : 'error'} role="alert" title={t`Not added.`}>
      {words(problem, here)}
    </NoticeBox>
  )
}
