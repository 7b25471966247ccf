import { i18n } from '@lingui/core'
import { plural, t } from '@lingui/core/macro'
import type { Room } from '@roundtable/contracts'
import { Trans } from '@lingui/react/macro'
import { memo, useRef, type CSSProperties } from 'react'
import type { Locale } from '../../../platform/i18n/locales'
import { roomLabel } from '../../../platform/room-label'
import type { Board, BoardDay } from '../model/board-model'
import type { Card } from '../model/cards'
import { minutesOutsideHost } from '../model/host-time'
import { personName, textOf } from '../model/names'
import { figure, lengthOf, longDay, shortDay } from '../model/words'
import type { Lane } from '../model/geometry'
import { OthersInHead } from '../presence/others-on-strip'
import { useDesk } from './board-context'
import { useDayLayout } from './layout-context'
import { useWhileOver } from './use-follow-hold'

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
  const { lanes } = useDayLayout(day.index)
  return (
    <div className="gh open-head" style={{ gridTemplateColumns: tracksOf(lanes) }}>
      <div className="name">
        <h1>{longDay(day)}</h1>
        <span>
          {sessionCount(cards.length)} · <Trans>{hours} outside the host’s time</Trans>
        </span>
      </div>
      <ColumnHeads board={board} day={day.index} />
    </div>
  )
}

const tracksOf = (lanes: readonly Lane[]): string =>
  lanes.map((lane) => (lane.thin ? 'var(--thin)' : 'minmax(0, 1fr)')).join(' ')

function ColumnHeads({ board, day }: { board: Board; day: number }) {
  const { columns } = useDayLayout(day)
  return columns.map((column) => {
    if (column.kind === 'person')
      return <PersonHead key={column.personId} board={board} personId={column.personId} />
    const room = board.rooms[column.room]!
    return <RoomHead key={room.id} day={day} index={column.room} room={room} thin={column.thin} />
  })
}

interface RoomHeadProps {
  day: number
  index: number
  room: Room
  thin: boolean
}

const RoomHead = memo(function RoomHead({ day, index, room, thin }: RoomHeadProps) {
  const ref = useRef<HTMLDivElement>(null)
  useWhileOver(day, index, (severity) => {
    const look = severity ? `target ${severity}` : thin ? 'thin' : ''
    if (ref.current) ref.current.className = `room ${look}`
  })
  return (
    <div ref={ref} title={textOf(room.name)}>
      <bdi>{roomLabel(room, i18n.locale as Locale)}</bdi>
      <span className="seats" title={t`Seats`}>
        {figure(room.capacity)}
      </span>
    </div>
  )
})

function PersonHead({ board, personId }: { board: Board; personId: string }) {
  const person = board.people.get(personId)!
  return (
    <div className="room person" title={`${personName(person)}, ${person.organisation}`}>
      <bdi>{personName(person)}</bdi>
    </div>
  )
}

interface StripHeadProps {
  board: Board
  day: BoardDay
  count: number
  style: CSSProperties
}

export const StripHead = memo(function StripHead(props: StripHeadProps) {
  const { board, day, count, style } = props
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
      <OthersInHead board={board} day={day.index} />
    </button>
  )
})
