import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { Finding } from '@roundtable/scheduling'
import { FindingLine } from '@roundtable/ui'
import { useMemo } from 'react'
import { byWeight } from '../model/answers'
import type { Card } from '../model/cards'
import { highLevelOf } from '../model/high-level'
import type { Hold } from '../model/ui-state'
import { useShown } from '../view/board-context'
import { countText, sentencesOf, sentencesOfHold } from '../view/verdict-text'
import { FindingItem } from '../waivers/finding-item'
import { MendActs } from './mends/mend-acts'
import { useMends } from './mends/use-mends'

const none: readonly Finding[] = []

/** What the engine says of it here, or of the slot it is held over, in sentences. */
export function FindingsSection({ card, hold }: { card: Card; hold: Hold | null }) {
  const shown = useShown()
  const { id } = card.session
  const held = hold?.verdict ? hold.verdict.findings : null
  const standing = useMemo(() => byWeight(shown.findingsOf.get(id) ?? []), [shown, id])
  const findings = held ?? standing
  const mends = useMends(shown, id, hold ? none : standing)
  const sentences =
    hold && held ? sentencesOfHold(shown, hold, held) : sentencesOf(shown, id, findings)
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
            mend={
              !hold &&
              !finding.waived && (
                <MendActs sessionId={id} finding={finding} mends={mends.get(finding) ?? []} />
              )
            }
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
