import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Empty, Glyphs, Icon } from '@roundtable/ui'
import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import { Words } from '../../../platform/i18n/words'
import type { Board } from '../model/board-model'
import { heardOnCard, trayLine } from '../model/card-text'
import type { Card } from '../model/cards'
import { formatLabel } from '../model/labels'
import { minutesShort } from '../model/words'
import { useBoardTools, useShown, useUi } from './board-context'
import { tintOf } from './session-card'

/** Sessions without a place, and what the colours of the board mean. */
export function Tray() {
  const { board, cards } = useShown()
  const segment = useUi((ui) => ui.segment)
  const selected = useUi((ui) => ui.selected)
  const heldId = useUi((ui) => ui.hold?.sessionId ?? null)
  const over = useUi((ui) => ui.hold?.over.kind === 'tray' && ui.hold.from !== null)
  const unplaced = cards.filter((card) => !card.slot)
  const listed = unplaced.filter((c) => segment === 'all' || c.session.segment === segment)
  return (
    <aside className={over ? 'tray over' : 'tray'} data-tray aria-label={t`Unplaced sessions`}>
      <div className="head">
        <h2>
          <Trans>Unplaced</Trans>
        </h2>
        <span className="dim">{listed.length}</span>
        {listed.length > 0 && <AddSession />}
      </div>
      <div className="list">
        {listed.map((card, index) => (
          <TrayCard
            key={card.session.id}
            board={board}
            card={card}
            chosen={selected === card.session.id}
            held={heldId === card.session.id}
            tabStop={
              listed.some((c) => c.session.id === selected)
                ? selected === card.session.id
                : index === 0
            }
          />
        ))}
        {listed.length === 0 && <NothingUnplaced some={unplaced.length > 0} />}
      </div>
      {over && (
        <p className="take-off">
          <Trans>Let go to take it off the board</Trans>
        </p>
      )}
      <Legend />
    </aside>
  )
}

function NothingUnplaced({ some }: { some: boolean }) {
  return some ? (
    <Empty title={<Trans>None of this kind</Trans>}>
      <Trans>Other kinds still wait for a place.</Trans>
    </Empty>
  ) : (
    <Empty title={<Trans>Nothing unplaced</Trans>}>
      <Trans>Every session has a room and a time. Drag one here to take it off the board.</Trans>{' '}
      <AddSession />
    </Empty>
  )
}

/** The way to a new session, for those who may add one. */
export function AddSession() {
  const { mayWrite } = useBoardTools()
  if (!mayWrite) return null
  return (
    <Link to="/organize/sessions/new" className="add-session">
      <Trans>Add a session</Trans>
    </Link>
  )
}

interface TrayCardProps {
  board: Board
  card: Card
  chosen: boolean
  held: boolean
  tabStop: boolean
}

const TrayCard = memo(function TrayCard({ board, card, chosen, held, tabStop }: TrayCardProps) {
  const { session } = card
  const third = trayLine(board, session)
  const classes = ['tcard', tintOf(card), chosen && 'chosen', held && 'lifted']
  return (
    <button
      type="button"
      className={classes.filter(Boolean).join(' ')}
      data-session={session.id}
      tabIndex={tabStop ? 0 : -1}
      aria-describedby="board-keys"
      aria-current={chosen ? 'true' : undefined}
    >
      <span className="l1">
        <Glyphs areas={session.focusAreas} size="10px" />
        <span className="what">
          <span>
            <bdi>{session.code}</bdi> ·&nbsp;
          </span>
          <span>{formatLabel(session.format)}</span>
        </span>
        <span className="n">{minutesShort(session.minutes)}</span>
      </span>
      <b className="title">
        <Words text={session.title} />
      </b>
      {third && (
        <span className="leader" dir="auto">
          {third}
        </span>
      )}
      <span className="sr">{heardOnCard(board, card)}</span>
    </button>
  )
})

const Legend = memo(function Legend() {
  return (
    <div className="legend">
      <span>
        <i className="swatch free" />
        <Trans>Free</Trans>
      </span>
      <span>
        <i className="swatch warn" />
        <Trans>Warning</Trans>
      </span>
      <span>
        <i className="swatch no" />
        <Trans>Blocked</Trans>
      </span>
      <span>
        <i className="swatch host" />
        <Trans>Host</Trans>
      </span>
      <span>
        <i className="swatch">
          <i className="dot" />
        </i>
        <Trans>Changed</Trans>
      </span>
      <span>
        <i className="swatch">
          <Icon name="lock" />
        </i>
        <Trans>Locked</Trans>
      </span>
      <span>
        <i className="swatch dashed" />
        <Trans>Not public</Trans>
      </span>
      <span>
        <i className="swatch">
          <Icon name="key" />
        </i>
        <Trans>Waiver</Trans>
      </span>
    </div>
  )
})
