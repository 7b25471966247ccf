import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, Empty, Glyphs, Icon } from '@roundtable/ui'
import { Link } from '@tanstack/react-router'
import { Words } from '../../../platform/i18n/words'
import type { Board } from '../model/board-model'
import { trayLine } from '../model/card-text'
import type { Card } from '../model/cards'
import { formatLabel } from '../model/labels'
import { clockTime, longDay, minutesShort, roomCode, span } from '../model/words'
import { OthersMark } from '../presence/others-mark'
import { useBoardTools, useShown, useUi } from './board-context'
import { AddSession } from './tray'

/** The board where there is no room for a grid: the open day in time, each session with its ways out. */
export function ListView() {
  const { board, cards } = useShown()
  const openDay = useUi((ui) => ui.openDay)
  const segment = useUi((ui) => ui.segment)
  const wanted = cards.filter((c) => segment === 'all' || c.session.segment === segment)
  const today = wanted.filter((c) => c.slot?.day === openDay)
  const unplaced = wanted.filter((c) => !c.slot)
  return (
    <main className="list-view">
      <h1>{longDay(board.days[openDay]!)}</h1>
      <ol>
        {today.map((card) => (
          <Row key={card.session.id} board={board} card={card} />
        ))}
      </ol>
      {today.length === 0 && (
        <Empty title={<Trans>No sessions on this day</Trans>}>
          <Trans>Choose another day or kind above.</Trans>
        </Empty>
      )}
      <h2>
        <Trans>Unplaced</Trans> <span className="dim">{unplaced.length}</span>
      </h2>
      <ol>
        {unplaced.map((card) => (
          <Row key={card.session.id} board={board} card={card} />
        ))}
      </ol>
      {unplaced.length === 0 && (
        <Empty title={<Trans>Nothing unplaced</Trans>}>
          <Trans>Every session has a room and a time.</Trans>
        </Empty>
      )}
      <p className="add-line">
        <AddSession />
      </p>
    </main>
  )
}

function Row({ board, card }: { board: Board; card: Card }) {
  const { desk, mayMove, mayWrite } = useBoardTools()
  const { session, slot, severity } = card
  const line = trayLine(board, session)
  return (
    <li className="list-row">
      <time>{slot ? clockTime(slot.minute) : minutesShort(session.minutes)}</time>
      <div>
        <button type="button" className="row-title" onClick={() => desk.select(session.id, true)}>
          <Words text={session.title} />
        </button>
        <p className="meta">
          <Glyphs areas={session.focusAreas} size="11px" />
          <span>
            <bdi>{session.code}</bdi> · {formatLabel(session.format)}
          </span>
          {severity === 'blocked' && <Icon name="blocked" className="b" label={t`Blocked`} />}
          {severity === 'warning' && <Icon name="warning" className="w" label={t`Warning`} />}
          {session.lock && <Icon name="lock" label={t`Locked`} />}
          <OthersMark sessionId={session.id} />
          {slot && (
            <span className="place">
              {span(slot.minute, slot.minute + session.minutes)} · {roomCode(board, slot.room)}
            </span>
          )}
        </p>
        {line && <p className="meta">{line}</p>}
      </div>
      <div className="list-acts">
        {mayMove && (
          <Button onPress={() => desk.openDialog({ kind: 'move-to', sessionId: session.id })}>
            <Trans>Move to…</Trans>
          </Button>
        )}
        {mayWrite && (
          <Link
            to="/organize/sessions/$id"
            params={{ id: session.id }}
            className="btn quiet"
            aria-label={t`Edit ${session.code}`}
          >
            <Trans>Edit</Trans>
          </Link>
        )}
      </div>
    </li>
  )
}
