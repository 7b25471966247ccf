import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, Glyphs, Icon } from '@roundtable/ui'
import { memo, useId, useMemo, useState } from 'react'
import { Words } from '../../../platform/i18n/words'
import { NearList } from '../inspector/near-list'
import type { Board } from '../model/board-model'
import { trayLine } from '../model/card-text'
import type { Card } from '../model/cards'
import { formatLabel } from '../model/labels'
import { proposalsNear } from '../model/proposals-near'
import { minutesShort } from '../model/words'
import { OthersMark } from '../presence/others-mark'
import { useBoardTools, useShown, useUi } from '../view/board-context'
import { Heard } from '../view/heard'
import { tintOf } from '../view/session-card'
import { blockName } from './block-names'
import type { Fit } from './fit'
import { focusSession } from './focus-session'

interface TrayCardProps {
  board: Board
  card: Card
  fit: Fit | undefined
  chosen: boolean
  held: boolean
  tabStop: boolean
}

/** A session that waits: the card to take in the hand, and the nearest free places one press away. */
export const TrayCard = memo(function TrayCard(props: TrayCardProps) {
  const { mayMove } = useBoardTools()
  const { board, card, fit, chosen, held, tabStop } = props
  const { session } = card
  const third = trayLine(board, session)
  const classes = ['tcard', tintOf(card), chosen && 'chosen', held && 'lifted']
  return (
    <li className="titem">
      <button
        type="button"
        className={classes.filter(Boolean).join(' ')}
        data-session={session.id}
        tabIndex={tabStop ? 0 : -1}
        aria-describedby="board-keys"
        aria-current={chosen ? 'true' : undefined}
      >
        <span className="l1" aria-hidden>
          <Glyphs areas={session.focusAreas} size="10px" />
          <span className="what">
            <span>
              <bdi>{session.code}</bdi> ·&nbsp;
            </span>
            <span>{formatLabel(session.format)}</span>
          </span>
          <span className="n">{minutesShort(session.minutes)}</span>
        </span>
        <b className="title" aria-hidden>
          <Words text={session.title} />
        </b>
        {third && (
          <span className="leader" aria-hidden>
            {third}
          </span>
        )}
        <OthersMark sessionId={session.id} />
        <Heard board={board} card={card} line={third} />
      </button>
      {mayMove ? (
        <NextFree card={card} fit={fit} tabStop={tabStop} />
      ) : (
        <p className="tfoot">
          <FitLine fit={fit} />
        </p>
      )}
    </li>
  )
})

/** Beyond this nobody counts. */
const counted = 20

const placesText = (places: number): string =>
  places > counted
    ? t`over ${counted} free places`
    : plural(places, { one: '# free place', other: '# free places' })

/** 3 free places — or none, and what stands in the way most. */
function FitLine({ fit }: { fit: Fit | undefined }) {
  // Until it is counted the line keeps the place that it will need.
  if (!fit)
    return (
      <span className="fit waits" aria-hidden>
        {placesText(counted + 1)}
      </span>
    )
  const mostly = fit.mostly && blockName(fit.mostly)
  return (
    <span className={fit.places === 0 ? 'fit none' : 'fit'}>
      {fit.places === 0 && <Icon name="blocked" />}
      <span>
        {fit.places === 0 ? <Trans>No free place</Trans> : placesText(fit.places)}
        {mostly && (
          <span className="mostly">
            {' · '}
            <Trans>mostly {mostly}</Trans>
          </span>
        )}
      </span>
    </span>
  )
}

interface NextFreeProps {
  card: Card
  fit: Fit | undefined
  tabStop: boolean
}

function NextFree({ card, fit, tabStop }: NextFreeProps) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const { code } = card.session
  return (
    <>
      <div className="tfoot">
        <FitLine fit={fit} />
        <Button
          look="text"
          className="next-free"
          aria-expanded={open}
          aria-controls={id}
          aria-label={t`Next free places of ${code}`}
          excludeFromTabOrder={!tabStop && !open}
          isDisabled={fit?.places === 0 && !open}
          onPress={() => setOpen(!open)}
        >
          <Trans>Next free</Trans>
        </Button>
      </div>
      <div id={id}>{open && <Places card={card} onTaken={() => setOpen(false)} />}</div>
    </>
  )
}

function Places({ card, onTaken }: { card: Card; onTaken: () => void }) {
  const { desk } = useBoardTools()
  const shown = useShown()
  const openDay = useUi((ui) => ui.openDay)
  const { id } = card.session
  const proposals = useMemo(() => proposalsNear(shown, id, null, openDay), [shown, id, openDay])
  if (proposals.length === 0)
    return (
      <p className="soft">
        <Trans>None on any day: make room, or shorten it.</Trans>
      </p>
    )
  return (
    <NearList
      board={shown.board}
      proposals={proposals}
      openDay={openDay}
      unplaced
      keys={false}
      onTake={(proposal) => {
        onTaken()
        desk.take(id, proposal)
        focusSession(id)
      }}
    />
  )
}
