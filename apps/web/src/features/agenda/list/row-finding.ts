import { t } from '@lingui/core/macro'
import { byWeight } from '../model/answers'
import type { Card } from '../model/cards'
import type { Shown } from '../model/plan-state'
import { countText, sentencesOf } from '../view/verdict-text'

/** 2 warnings: the heavier of them in a sentence; null where nothing speaks against its place. */
export function rowFinding(shown: Shown, { session, severity }: Card): string | null {
  if (severity === null) return null
  const open = byWeight(shown.findingsOf.get(session.id) ?? []).filter(
    (finding) => !finding.waived && finding.severity !== 'advice',
  )
  const count = countText(open)
  const [sentence] = sentencesOf(shown, session.id, open.slice(0, 1))
  return sentence === undefined ? null : t`${count}: ${sentence}`
}
