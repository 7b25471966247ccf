import { Trans } from '@lingui/react/macro'
import { Glyphs } from '@roundtable/ui'
import { Words } from '../../../platform/i18n/words'
import { samePlacement, slotOf, type Board } from '../model/board-model'
import type { Card } from '../model/cards'
import { formatLabel, segmentLabel } from '../model/labels'
import type { Hold } from '../model/ui-state'
import { eventTime, minutesLong, placeText } from '../model/words'
import { useShown } from '../view/board-context'

function placeOfCard(board: Board, minutes: number, placement: Card['placement']): string | null {
  const slot = placement && slotOf(board, placement)
  if (slot) return placeText(board, slot, minutes)
  return placement ? eventTime(board, placement.start, true) : null
}

/** What it is, where the public sees it, where it stands or would stand. */
export function SessionHead({ card, hold }: { card: Card; hold: Hold | null }) {
  const { board } = useShown()
  const { session } = card
  const was = board.released?.[session.id] ?? null
  const released = placeOfCard(board, session.minutes, was)
  const held = hold?.over.kind === 'slot' ? placeText(board, hold.over.slot, hold.minutes) : null
  const here = held ?? placeOfCard(board, session.minutes, card.placement)
  const same = !held && samePlacement(was, card.placement)
  return (
    <section className="head">
      <div className="eyebrow">
        <Glyphs areas={session.focusAreas} size="11px" />
        <span>
          <bdi>{session.code}</bdi> · {formatLabel(session.format)} ·{' '}
          {segmentLabel(session.segment)}
        </span>
      </div>
      <h2>
        <Words text={session.title} />
      </h2>
      <dl className="move">
        <dt>
          <Trans>Released</Trans>
        </dt>
        <dd>{released === null ? <Trans>not yet</Trans> : same ? released : <s>{released}</s>}</dd>
        {!(same && released) && (
          <>
            <dt>{held ? <Trans>Would be</Trans> : <Trans>Here</Trans>}</dt>
            <dd className="strong">{here ?? <Trans>not on the board</Trans>}</dd>
          </>
        )}
        <dt>
          <Trans>Length</Trans>
        </dt>
        <dd>{minutesLong(hold?.minutes ?? session.minutes)}</dd>
      </dl>
    </section>
  )
}
