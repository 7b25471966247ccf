import { i18n } from '@lingui/core'
import { useMemo } from 'react'
import { textIn } from '../../../platform/i18n/words'
import { useFormerTimes } from '../host-news/use-host-news'
import type { Board, BoardDay } from '../model/board-model'
import { blockedLine } from '../model/card-text'
import type { Card } from '../model/cards'
import { longDay } from '../model/words'
import { usePlan, useShown, useUi } from './board-context'
import { Ghosts } from './ghosts'
import { HeldCard } from './held-card'
import { at, HostLayer } from './host-layer'
import { NowLine } from './now'
import { Origins } from './origins'
import { PaintLayer } from './paint-layer'
import { SessionCard } from './session-card'

interface OpenDayProps {
  board: Board
  day: BoardDay
  cards: readonly Card[]
}

/** The day that is worked on, in rooms. */
export function OpenDay({ board, day, cards }: OpenDayProps) {
  const { from, to } = board.axis
  const former = useFormerTimes()
  return (
    <div className="day lines" data-open-day role="group" aria-label={longDay(day)}>
      {from < day.opens && <div className="closed" style={at(from, day.opens)} />}
      {day.closes < to && <div className="closed" style={at(day.closes, to)} />}
      <Columns board={board} />
      <PaintLayer board={board} day={day.index} />
      <HostLayer board={board} day={day.index} former={former} />
      <Cards board={board} cards={cards} />
      <Origins board={board} day={day.index} />
      <Ghosts day={day.index} />
      <NowLine board={board} day={day.index} />
      <HeldCard board={board} day={day.index} />
    </div>
  )
}

/** Room by room; the column under a held card shows its five-minute lines. */
function Columns({ board }: { board: Board }) {
  const target = useUi((ui) => (ui.hold?.over.kind === 'slot' ? ui.hold.over.slot.room : null))
  return board.rooms.map((room, index) => (
    <div
      key={room.id}
      className={index === target ? 'col fine' : 'col'}
      style={{ '--r': index } as React.CSSProperties}
      title={textIn(room.name, i18n.locale as 'en')}
    />
  ))
}

function Cards({ board, cards }: { board: Board; cards: readonly Card[] }) {
  const { findingsOf } = useShown()
  const glides = usePlan((state) => state.glides)
  const selected = useUi((ui) => ui.selected)
  const segment = useUi((ui) => ui.segment)
  const heldId = useUi((ui) => ui.hold?.sessionId ?? null)
  const first = useMemo(
    () => cards.find((c) => c.session.id === selected)?.session.id ?? cards[0]?.session.id,
    [cards, selected],
  )
  return cards.map((card) => {
    const { id } = card.session
    return (
      <SessionCard
        key={id}
        board={board}
        card={card}
        blocked={
          card.severity === 'blocked' ? blockedLine(board, findingsOf.get(id) ?? [], id) : null
        }
        chosen={selected === id}
        quiet={segment !== 'all' && card.session.segment !== segment}
        tabStop={first === id}
        glides={id in glides}
        held={heldId === id}
      />
    )
  })
}
