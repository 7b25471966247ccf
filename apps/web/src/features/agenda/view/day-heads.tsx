import { i18n } from '@lingui/core'
import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { memo, type CSSProperties } from 'react'
import type { Locale } from '../../../platform/i18n/locales'
import { roomLabel } from '../../../platform/room-label'
import type { Board, BoardDay } from '../model/board-model'
import type { Card } from '../model/cards'
import { minutesOutsideHost } from '../model/host-time'
import { textOf } from '../model/names'
import { figure, lengthOf, longDay, shortDay } from '../model/words'
import { useDesk, useUi } from './board-context'

const sessionCount = (count: number): string =>
  plural(count, { one: '# session', other: '# sessions' })

interface OpenDayHeadProps {
  board: Board
  day: BoardDay
  cards: readonly Card[]
}

/** The open day: its name, what is on it, its rooms with their seats. */
export function OpenDayHead({ board, day, cards }: OpenDayHeadProps) {
  const hours = lengthOf(minutesOutsideHost(board, day.index))
  return (
    <div className="gh open-head">
      <div className="name">
        <h1>{longDay(day)}</h1>
        <span>
          {sessionCount(cards.length)} · <Trans>{hours} outside the host’s time</Trans>
        </span>
      </div>
      <RoomHeads board={board} />
    </div>
  )
}

function RoomHeads({ board }: { board: Board }) {
  const target = useUi((ui) => (ui.hold?.over.kind === 'slot' ? ui.hold.over.slot.room : null))
  const severity = useUi((ui) => ui.hold?.verdict?.severity ?? 'free')
  return board.rooms.map((room, index) => (
    <div
      key={room.id}
      className={index === target ? `room target ${severity}` : 'room'}
      title={textOf(room.name)}
    >
      <bdi>{roomLabel(room, i18n.locale as Locale)}</bdi>
      <span className="seats" title={t`Seats`}>
        {figure(room.capacity)}
      </span>
    </div>
  ))
}

interface StripHeadProps {
  day: BoardDay
  count: number
  style: CSSProperties
}

export const StripHead = memo(function StripHead({ day, count, style }: StripHeadProps) {
  const desk = useDesk()
  return (
    <button
      type="button"
      className="gh strip-head"
      style={style}
      data-strip={day.index}
      onClick={() => desk.openDay(day.index)}
    >
      <b>{shortDay(day)}</b>
      <span>{sessionCount(count)}</span>
    </button>
  )
})
