import type { Room } from '@roundtable/contracts'
import { memo, useMemo, useRef, useState, type CSSProperties } from 'react'
import { useFormerTimes } from '../host-news/use-host-news'
import type { Board, BoardDay } from '../model/board-model'
import { blockedLine } from '../model/card-text'
import type { Card } from '../model/cards'
import type { Lane } from '../model/geometry'
import { textOf } from '../model/names'
import type { Shown } from '../model/plan-state'
import type { Along } from '../model/ui-state'
import { longDay } from '../model/words'
import { lanesWith, type DayLayout } from '../model/layout'
import { passes } from '../model/filter'
import { usePlan, useShown, useUi, useView } from './board-context'
import { OthersOnDay } from '../presence/others-on-day'
import { useDayLayout, useLayout } from './layout-context'
import { Ghosts } from './ghosts'
import { HeldCard } from './held-card'
import { at, HostLayer, laneStyle } from './host-layer'
import { NowLine } from './now'
import { Origins } from './origins'
import { PaintLayer } from './paint-layer'
import { PeopleLayer } from './people-layer'
import { SessionCard } from './session-card'
import { useWhileOver } from './use-follow-hold'

interface OpenDayProps {
  board: Board
  day: BoardDay
  cards: readonly Card[]
}

/** A day that is worked on, in rooms or people. */
export function OpenDay({ board, day, cards }: OpenDayProps) {
  const { from, to } = board.axis
  const former = useFormerTimes()
  const { lanes } = useDayLayout(day.index)
  const thin = lanes.filter((lane) => lane.thin).length
  const style = { '--thins': thin, '--wides': Math.max(1, lanes.length - thin) }
  return (
    <div
      className="day lines"
      style={style as CSSProperties}
      data-open-day={day.index}
      role="group"
      aria-label={longDay(day)}
    >
      {from < day.opens && <div className="closed" style={at(from, day.opens)} />}
      {day.closes < to && <div className="closed" style={at(day.closes, to)} />}
      <Columns board={board} day={day.index} />
      <PaintLayer board={board} day={day.index} />
      <HostLayer board={board} day={day.index} former={former} />
      <PeopleLayer board={board} day={day} />
      <Cards board={board} day={day.index} cards={cards} />
      <Origins board={board} day={day.index} />
      <OthersOnDay board={board} day={day.index} />
      <Ghosts day={day.index} />
      <NowLine board={board} day={day.index} />
      <HeldCard board={board} day={day.index} />
    </div>
  )
}

/** Column by column; the one under a held card shows the finest lines. */
function Columns({ board, day }: { board: Board; day: number }) {
  const { columns, lanes } = useDayLayout(day)
  return columns.map((column, index) =>
    column.kind === 'room' ? (
      <RoomGround
        key={board.rooms[column.room]!.id}
        day={day}
        index={column.room}
        room={board.rooms[column.room]!}
        lane={lanes[index]!}
      />
    ) : (
      <div key={column.personId} className="col" style={laneStyle(lanes[index]!)} />
    ),
  )
}

interface RoomGroundProps {
  day: number
  index: number
  room: Room
  lane: Lane
}

const RoomGround = memo(function RoomGround({ day, index, room, lane }: RoomGroundProps) {
  const ref = useRef<HTMLDivElement>(null)
  useWhileOver(day, index, (over) => ref.current?.classList.toggle('fine', over !== null))
  return <div ref={ref} className="col" style={laneStyle(lane)} title={textOf(room.name)} />
})

function Cards({ board, day, cards }: { board: Board; day: number; cards: readonly Card[] }) {
  const { findingsOf } = useShown()
  const layout = useLayout()
  const dayLayout = useDayLayout(day)
  const glides = usePlan((state) => state.glides)
  const selected = useSelectedAtRest()
  const filter = useView((view) => view.filter)
  const who = useView((view) => view.who)
  const selection = useUi((ui) => ui.selection)
  const heldId = useUi((ui) => ui.hold?.sessionId ?? null)
  const along = useUi((ui) => ui.hold?.along ?? nothingAlong)
  const first = useMemo(
    () => cards.find((c) => c.session.id === selected)?.session.id ?? cards[0]?.session.id,
    [cards, selected],
  )
  // What is taken or chosen changes nothing about where all the others stand.
  const standing = useMemo(
    () => cards.map((card) => standingOf(board, card, dayLayout, findingsOf)),
    [board, cards, dayLayout, findingsOf],
  )
  return standing.flatMap(({ card, lanes, blocked }) => {
    const { id } = card.session
    return lanes.map((lane, nth) => (
      <SessionCard
        key={nth === 0 ? id : `${id} ${nth}`}
        board={board}
        card={card}
        lane={lane}
        scale={layout.scale}
        width={layout.width}
        blocked={blocked}
        chosen={selection.includes(id)}
        quiet={!passes(filter, card)}
        ringed={who !== null && isOn(card, who)}
        tabStop={nth === 0 && first === id}
        glides={id in glides}
        held={heldId === id || along.some((a) => a.sessionId === id)}
      />
    ))
  })
}

/** What is looked at, but not while a pointer carries it: where Tab leads is not changed under the hand. */
function useSelectedAtRest(): string | null {
  const now = useUi(({ selected, hold }) => (hold?.by === 'pointer' ? undefined : selected))
  const [rested, setRested] = useState(now ?? null)
  if (now !== undefined && now !== rested) setRested(now)
  return rested
}

const standingOf = (
  board: Board,
  card: Card,
  dayLayout: DayLayout,
  findingsOf: Shown['findingsOf'],
) => {
  const { id } = card.session
  return {
    card,
    lanes: lanesWith(dayLayout, card.session, card.slot!.room),
    blocked: card.severity === 'blocked' ? blockedLine(board, findingsOf.get(id) ?? [], id) : null,
  }
}

const nothingAlong: readonly Along[] = []

const isOn = ({ session }: Card, personId: string): boolean =>
  session.roles.some((role) => role.personId === personId && role.reply !== 'declined')
