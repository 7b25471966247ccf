import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Glyphs, Icon } from '@roundtable/ui'
import { memo } from 'react'
import { Words } from '../../../platform/i18n/words'
import type { Board } from '../model/board-model'
import { heardStates, trayLine } from '../model/card-text'
import type { Card } from '../model/cards'
import { formatLabel } from '../model/labels'
import { clockTime, minutesShort, roomCode, shortDay, span } from '../model/words'
import { OthersMark } from '../presence/others-mark'
import { useBoardTools } from '../view/board-context'

interface SessionRowProps {
  board: Board
  card: Card
  /** The first of what speaks against its place, after how many there are; null: nothing does. */
  finding: string | null
  chosen: boolean
  tabStop: boolean
  /** Its day is not said by the head above it. */
  withDay: boolean
  onMenu: (sessionId: string, at: HTMLElement) => void
}

/** A session in one line: when, what, where, how it stands, and what can be done. */
export const SessionRow = memo(function SessionRow(props: SessionRowProps) {
  const { board, card, finding, chosen, tabStop, withDay, onMenu } = props
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
        </p>
        {line && <p className="meta">{line}</p>}
        {finding !== null && (
          <p className="meta row-finding">
            {card.severity === 'blocked' ? (
              <Icon name="blocked" className="b" />
            ) : (
              <Icon name="warning" />
            )}
            <span>{finding}</span>
          </p>
        )}
        <RowStates card={card} />
        <span className="sr">{heardStates(board, card)}</span>
      </div>
      <div role="gridcell" className="acts">
        {mayMove && (
          <button
            type="button"
            className="btn move-to"
            tabIndex={stop}
            onClick={() => desk.openDialog({ kind: 'move-to', sessionId: id })}
          >
            <Icon name="arrow" />
            <span className="words">
              <Trans>Move to…</Trans>
            </span>
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

/** The signs of a card, each with its word; all of them are heard at the end of the line. */
function RowStates({ card: { session, waived, publicity } }: { card: Card }) {
  const changed = publicity === 'changed'
  if (!changed && !session.lock && !waived) return null
  return (
    <p className="meta row-states" aria-hidden>
      {changed && (
        <span>
          <i className="dot" /> <Trans>Changed</Trans>
        </span>
      )}
      {session.lock && (
        <span>
          <Icon name="lock" /> <Trans>Locked</Trans>
        </span>
      )}
      {waived && (
        <span>
          <Icon name="key" /> <Trans>Waiver</Trans>
        </span>
      )}
    </p>
  )
}
