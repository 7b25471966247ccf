import type { Finding } from '@roundtable/scheduling'
import type { ReactNode } from 'react'
import { FindingItem as WaivableItem } from '../waivers/finding-item'
import { sentenceAbout, type Draft } from './use-draft'

interface FindingItemProps {
  draft: Draft
  sessionId: string
  finding: Finding
  /** Before the sentence, where the session is not named beside it. */
  lead?: ReactNode
}

/** A finding as pages beside the board tell it: the same sentence, the same key where it is waived. */
export function FindingItem({ draft, sessionId, finding, lead }: FindingItemProps) {
  return (
    <WaivableItem
      board={draft.board}
      finding={finding}
      sessionId={sessionId}
      sentence={sentenceAbout(draft, sessionId, finding)}
      lead={lead}
    />
  )
}
