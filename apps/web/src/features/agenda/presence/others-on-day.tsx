import { toPlacement } from '@roundtable/contracts'
import { use } from 'react'
import { slotOf, type Board, type Slot } from '../model/board-model'
import type { Card } from '../model/cards'
import { sizeOf } from '../model/geometry'
import { lanesWith } from '../model/layout'
import { useShown } from '../view/board-context'
import { CardLines } from '../view/card-lines'
import { inLane } from '../view/host-layer'
import { useDayLayout, useLayout } from '../view/layout-context'
import type { Marks, Person } from './model/people'
import { PresenceContext, useMarks } from './presence-context'
import { heldText, marksText } from './words'

interface OthersOnDayProps {
  board: Board
  day: number
}

/** What others look at and hold, over the cards of a day: one can look through it, and press through it. */
export function OthersOnDay(props: OthersOnDayProps) {
  return use(PresenceContext) && <Layer {...props} />
}

function Layer({ board, day }: OthersOnDayProps) {
  const { cardOf } = useShown()
  const marks = useMarks()
  return [...marks].map(([sessionId, mark]) => {
    const card = cardOf.get(sessionId)
    return (
      card && (
        <div key={sessionId} className="others" aria-hidden>
          {card.slot?.day === day && <Edge card={card} slot={card.slot} mark={mark} day={day} />}
          {mark.holders.map((holder) => (
            <Ghost key={holder.id} board={board} day={day} card={card} holder={holder} />
          ))}
        </div>
      )
    )
  })
}

interface EdgeProps {
  card: Card
  slot: Slot
  mark: Marks
  day: number
}

/** Ink and a name on top: in somebody's hand. A thin edge and a name: looked at. */
function Edge({ card, slot, mark, day }: EdgeProps) {
  const dayLayout = useDayLayout(day)
  const { minutes } = card.session
  const held = mark.holders.length > 0
  return lanesWith(dayLayout, card.session, slot.room).map((lane) => (
    <div
      key={lane.index}
      className={held ? 'other held' : 'other'}
      style={inLane(slot.minute, slot.minute + minutes, lane)}
    >
      <span className="name">{held ? heldText(mark.holders) : marksText(mark)}</span>
    </div>
  ))
}

interface GhostProps {
  board: Board
  day: number
  card: Card
  holder: Person
}

/** Where somebody holds it just now. */
function Ghost({ board, day, card, holder }: GhostProps) {
  const { width, scale } = useLayout()
  const dayLayout = useDayLayout(day)
  const place = holder.tabs.find(({ hold }) => hold?.sessionId === card.session.id)?.hold?.slot
  const slot = place ? slotOf(board, toPlacement(board.clock, place)) : null
  if (slot?.day !== day || isAt(slot, card.slot)) return null
  const size = sizeOf(card.session.minutes * scale)
  return lanesWith(dayLayout, card.session, slot.room).map((lane) => (
    <div key={lane.index}>
      <div
        className={`card other-ghost ${size}`}
        style={inLane(slot.minute, slot.minute + card.session.minutes, lane)}
      >
        <CardLines
          board={board}
          card={card}
          size={size}
          width={width}
          height={card.session.minutes * scale}
          minute={slot.minute}
          blocked={null}
        />
      </div>
      <div
        className="other ghostly"
        style={inLane(slot.minute, slot.minute + card.session.minutes, lane)}
      >
        <span className="name">{heldText([holder])}</span>
      </div>
    </div>
  ))
}

const isAt = (a: Slot, b: Slot | null): boolean =>
  b !== null && a.day === b.day && a.room === b.room && a.minute === b.minute
