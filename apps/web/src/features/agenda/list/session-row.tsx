import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Glyphs, Icon } from '@roundtable/ui'
import { memo } from 'react'
import { Words } from '../../../platform/i18n/words'
import type { Board } from '../model/board-model'
import { heardOnCard, trayLine } from '../model/card-text'
import type { Card } from '../model/cards'
import { formatLabel } from '../model/labels'
import { clockTime, minutesShort, roomCode, shortDay, span } from '../model/words'
import { OthersMark } from '../presence/others-mark'
import { useBoardTools } from '../view/board-context'

interface SessionRowProps {
  board: Board
  card: Card
  chosen: boolean
  tabStop: boolean
  /** Its day is not said by the head above it. */
  withDay: boolean
  onMenu: (sessionId: string, at: HTMLElement) => void
}

/** A session in one line: when, what, where, how it stands, and what can be done. */
export const SessionRow = memo(function SessionRow(props: SessionRowProps) {
  const { board, card, chosen, tabStop, withDay, onMenu } = props
  const { desk, mayMove } = useBoardTools()
  const { session, slot } = card
  const { id, code } = session
  const line = trayLine(board, session)
  const stop = tabStop ? 0 : -1
  return (
    <div
      role="row"
      className={chosen ? 'lrow chosen' : 'lrow'}
      data-row={id}
      data-row-session={id}
      tabIndex={stop}
      aria-selected={chosen}
    >
      <div role="gridcell" className="pick">
        <label>
          <input
            type="checkbox"
            checked={chosen}
            tabIndex={stop}
            aria-label={t`Choose ${code}`}
            onChange={() => desk.toggle(id)}
          />
        </label>
      </div>
      <div role="gridcell" className="when">
        {withDay && slot && <span className="day">{shortDay(board.days[slot.day]!)}</span>}
        <time>{slot ? clockTime(slot.minute) : minutesShort(session.minutes)}</time>
      </div>
      <div role="rowheader" className="what">
        <button
          type="button"
          className="row-title"
          tabIndex={stop}
          onClick={() => desk.select(id, true)}
        >
          <Words text={session.title} />
        </button>
        <p className="meta">
          <Glyphs areas={session.focusAreas} size="11px" />
          <span>
            <bdi>{code}</bdi> · {formatLabel(session.format)}
          </span>
          {slot && (
            <span className="place">
              {span(slot.minute, slot.minute + session.minutes)} · {roomCode(board, slot.room)}
            </span>
          )}
          <OthersMark sessionId={id} />
          <RowStates card={card} />
        </p>
        {line && (
          <p className="meta">
            <bdi>{line}</bdi>
          </p>
        )}
        <span className="sr">{heardOnCard(board, card)}</span>
      </div>
      <div role="gridcell" className="acts">
        {mayMove && (
          <button
            type="button"
            className="btn"
            tabIndex={stop}
            onClick={() => desk.openDialog({ kind: 'move-to', sessionId: id })}
          >
            <Trans>Move to…</Trans>
            <span className="sr"> {code}</span>
          </button>
        )}
        <button
          type="button"
          className="btn quiet more"
          tabIndex={stop}
          aria-haspopup="menu"
          aria-label={t`What can be done with ${code}`}
          onClick={(event) => onMenu(id, event.currentTarget)}
        >
          <Icon name="more" />
        </button>
      </div>
    </div>
  )
})

/** The same signs as on a card; they are heard in words at the end of the line. */
function RowStates({ card: { severity, count, session, waived, publicity } }: { card: Card }) {
  return (
    <span className="row-states" aria-hidden>
      {severity === 'blocked' && <Icon name="blocked" className="b" />}
      {severity === 'warning' && <Icon name="warning" className="w" />}
      {count > 1 && <span className="n">{count}</span>}
      {waived && <Icon name="key" />}
      {session.lock && <Icon name="lock" />}
      {publicity === 'changed' && <i className="dot" />}
    </span>
  )
}
