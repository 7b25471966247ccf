import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { FindingLine } from '@roundtable/ui'
import type { Finding } from '@roundtable/scheduling'
import type { ReactNode } from 'react'
import { useMinute } from '../../../platform/time/use-minute'
import type { Board } from '../model/board-model'
import { severityLabel } from '../model/labels'
import { moment } from '../model/words'
import { EndWaiver } from './end-waiver'
import { waiverOf } from './model/waivers'
import { WaiveAct } from './waive-act'

interface FindingItemProps {
  board: Board
  finding: Finding
  /** The session that it is told about. */
  sessionId: string
  sentence: string
  /** Before the sentence, where the session is not named beside it. */
  lead?: ReactNode
  /** What would mend it, in words or links. */
  mend?: ReactNode
}

/** A finding in one sentence; what was waived says who, why and until when instead (LOOK §2: the key). */
export function FindingItem({ board, finding, sessionId, sentence, lead, mend }: FindingItemProps) {
  const now = useMinute()
  const waiver = finding.waived ? waiverOf(board.plan.waivers, finding, now) : undefined
  if (finding.waived) {
    const until = waiver && moment(board, waiver.until)
    return (
      <FindingLine
        look="waived"
        label={t`Waived`}
        why={
          <>
            {lead}
            {sentence}
          </>
        }
        acts={waiver && <EndWaiver board={board} waiver={waiver} />}
      >
        {waiver ? (
          <Trans>
            Waived by <bdi>{waiver.by}</bdi> until {until}: <bdi>{waiver.reason}</bdi>
          </Trans>
        ) : (
          <Trans>A waiver covers it.</Trans>
        )}
      </FindingLine>
    )
  }
  return (
    <FindingLine
      look={finding.severity}
      label={severityLabel(finding.severity)}
      why={<Source board={board} finding={finding} />}
      acts={
        (mend || finding.waivable) && (
          <>
            {mend}
            {finding.waivable && (
              <WaiveAct board={board} finding={finding} sessionId={sessionId} sentence={sentence} />
            )}
          </>
        )
      }
    >
      {lead}
      {sentence}
    </FindingLine>
  )
}

/** Where it comes from, and what it holds back. */
function Source({ board, finding }: { board: Board; finding: Finding }) {
  const { hostRevision } = board.plan
  if ((finding.code === 'host-meets' || finding.code === 'host-duty') && hostRevision) {
    const time = moment(board, hostRevision.importedAt)
    return (
      <Trans>
        Host revision {hostRevision.number}, {time}
      </Trans>
    )
  }
  if (finding.at === 'release' && finding.severity === 'blocker')
    return <Trans>It holds back the release, not the move.</Trans>
  return null
}
