import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { FindingLine, type FindingLook } from '@roundtable/ui'
import type { Finding } from '@roundtable/scheduling'
import { byWeight } from '../model/answers'
import type { Board } from '../model/board-model'
import type { Card } from '../model/cards'
import { highLevelOf } from '../model/high-level'
import { severityLabel } from '../model/labels'
import type { Hold } from '../model/ui-state'
import { moment } from '../model/words'
import { useShown } from '../view/board-context'
import { countText, sentencesOf } from '../view/verdict-text'

/** What the engine says of it here, or of the slot it is held over, in sentences. */
export function FindingsSection({ card, hold }: { card: Card; hold: Hold | null }) {
  const shown = useShown()
  const { id } = card.session
  const held = hold?.verdict ? hold.verdict.findings : null
  const findings = held ?? byWeight(shown.findingsOf.get(id) ?? [])
  const sentences = sentencesOf(shown, id, findings)
  return (
    <section>
      <h3>
        <span>
          {hold?.phase === 'refused' ? (
            <Trans>Why it was not moved</Trans>
          ) : held ? (
            <Trans>If you drop it here</Trans>
          ) : (
            <Trans>Here now</Trans>
          )}
        </span>
        <span>{countText(findings)}</span>
      </h3>
      <div className="stack">
        {findings.map((finding, index) => (
          <FindingItem
            key={`${finding.code} ${sentences[index]}`}
            board={shown.board}
            finding={finding}
            sessionId={id}
            sentence={sentences[index]!}
          />
        ))}
        {findings.length === 0 && (
          <FindingLine look="good" label={t`Satisfied`}>
            {held ? <Trans>Nothing speaks against it.</Trans> : <Trans>No findings.</Trans>}
          </FindingLine>
        )}
        {!held && <HighLevelLine card={card} />}
      </div>
    </section>
  )
}

interface FindingItemProps {
  board: Board
  finding: Finding
  sessionId: string
  sentence: string
}

function FindingItem({ board, finding, sessionId, sentence }: FindingItemProps) {
  const look: FindingLook = finding.waived ? 'advice' : finding.severity
  const label = finding.waived ? t`Waived` : severityLabel(finding.severity)
  return (
    <FindingLine
      look={look}
      label={label}
      why={<Why board={board} finding={finding} id={sessionId} />}
    >
      {sentence}
    </FindingLine>
  )
}

/** The source, or the waiver that covers it. */
function Why({ board, finding, id }: { board: Board; finding: Finding; id: string }) {
  const { hostRevision, waivers } = board.plan
  if (finding.waived) {
    const waiver = waivers.find((w) => w.rule === finding.code && w.sessionId === id)
    if (!waiver) return <Trans>A waiver covers it.</Trans>
    const until = moment(board, waiver.until)
    return (
      <Trans>
        Waived by {waiver.by} until {until}: {waiver.reason}
      </Trans>
    )
  }
  if ((finding.code === 'host-meets' || finding.code === 'host-duty') && hostRevision) {
    const time = moment(board, hostRevision.importedAt)
    return (
      <Trans>
        Host revision {hostRevision.number}, {time}
      </Trans>
    )
  }
  if (finding.at === 'release') return <Trans>It holds back the release, not the move.</Trans>
  return null
}

/** R10, when it is met: said too, because it is what people ask first. */
function HighLevelLine({ card }: { card: Card }) {
  const { board } = useShown()
  const state = highLevelOf(card.session, board.people)
  if (state !== 'led' && state !== 'included') return null
  return (
    <FindingLine look="good" label={t`Satisfied`}>
      {state === 'led' ? (
        <Trans>Led by a high-level participant from the Membership.</Trans>
      ) : (
        <Trans>Includes a high-level participant from the Membership.</Trans>
      )}
    </FindingLine>
  )
}
