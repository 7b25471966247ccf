import { t } from '@lingui/core/macro'
import type { Finding } from '@roundtable/scheduling'
import { FindingLine } from '@roundtable/ui'
import type { ReactNode } from 'react'
import { severityLabel } from '../model/labels'
import { sentenceAbout, type Draft } from './use-draft'

interface FindingItemProps {
  draft: Draft
  sessionId: string
  finding: Finding
  /** Before the sentence, where the session is not named beside it. */
  lead?: ReactNode
}

/** A finding as pages beside the board tell it: the same sentence. */
export function FindingItem({ draft, sessionId, finding, lead }: FindingItemProps) {
  return (
    <FindingLine
      look={finding.waived ? 'advice' : finding.severity}
      label={finding.waived ? t`Waived` : severityLabel(finding.severity)}
      why={finding.waived ? t`A waiver covers it.` : undefined}
    >
      {lead}
      {sentenceAbout(draft, sessionId, finding)}
    </FindingLine>
  )
}
