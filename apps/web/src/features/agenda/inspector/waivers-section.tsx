import { Trans } from '@lingui/react/macro'
import { memo } from 'react'
import { useMinute } from '../../../platform/time/use-minute'
import { moment } from '../model/words'
import { ruleSentence } from '../../../platform/rule-sentences'
import { useShown } from '../view/board-context'
import { EndWaiver } from '../waivers/end-waiver'
import { waiversAtRest } from '../waivers/model/waivers'

/** Waivers in force that cover nothing where the session stands now: they would, elsewhere. The others stand at their finding. */
export const WaiversSection = memo(function WaiversSection({ sessionId }: { sessionId: string }) {
  const { board, findingsOf } = useShown()
  const now = useMinute()
  const resting = waiversAtRest(board.plan.waivers, sessionId, findingsOf.get(sessionId) ?? [], now)
  if (resting.length === 0) return null
  return (
    <section>
      <h3>
        <Trans>Other waivers in force</Trans>
      </h3>
      <ul className="waivers">
        {resting.map((waiver) => (
          <li key={waiver.id}>
            <span>{ruleSentence(waiver.rule)}</span>
            <span className="soft">
              <Trans>
                Waived by <bdi>{waiver.by}</bdi> until {moment(board, waiver.until)}:{' '}
                <bdi>{waiver.reason}</bdi>
              </Trans>
            </span>
            <EndWaiver board={board} waiver={waiver} />
          </li>
        ))}
      </ul>
    </section>
  )
})
