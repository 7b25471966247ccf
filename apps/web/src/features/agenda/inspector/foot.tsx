import { Trans } from '@lingui/react/macro'
import { Icon } from '@roundtable/ui'
import { memo } from 'react'
import type { Card } from '../model/cards'
import { moment } from '../model/words'
import { usePlan, useShown } from '../view/board-context'

/** Who put it there, and when. */
export const Foot = memo(function Foot({ card }: { card: Card }) {
  const { board } = useShown()
  const standing = usePlan((state) => state.sync?.truth.standings[card.session.id])
  if (!standing?.changedBy || !standing.changedAt) return null
  const time = moment(board, standing.changedAt)
  const { changedBy } = standing
  return (
    <div className="foot">
      <Icon name="history" />
      <span>
        {card.placement ? (
          <Trans>
            Placed {time}, {changedBy}
          </Trans>
        ) : (
          <Trans>
            Taken off {time}, {changedBy}
          </Trans>
        )}
        {board.plan.event.illustrative && (
          <>
            {' · '}
            <Trans>people are illustrative</Trans>
          </>
        )}
      </span>
    </div>
  )
})
