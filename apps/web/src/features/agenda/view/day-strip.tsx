import { t } from '@lingui/core/macro'
import { Glyph } from '@roundtable/ui'
import { memo, type CSSProperties } from 'react'
import type { Board, BoardDay } from '../model/board-model'
import type { Card } from '../model/cards'
import { stripPitch } from '../model/geometry'
import { longDay } from '../model/words'
import { useDesk } from './board-context'
import { at } from './host-layer'
import { NowLine } from './now'
import { tintOf } from './session-card'

interface DayStripProps {
  board: Board
  day: BoardDay
  cards: readonly Card[]
  style: CSSProperties
}

/** A day in 88 px: one mini card a session, by room. Pressing it opens the day. */
export const DayStrip = memo(function DayStrip({ board, day, cards, style }: DayStripProps) {
  const desk = useDesk()
  const { pitch, card: width } = stripPitch(board.rooms.length)
  const open = longDay(day)
  return (
    <div
      className="strip lines"
      style={{ ...style, '--pitch': `${pitch}px`, '--mini': `${width}px` } as CSSProperties}
      data-strip={day.index}
      title={t`Open ${open}`}
      onClick={() => desk.openDay(day.index)}
    >
      {board.hostOf[day.index]!.map((m) => (
        <div key={m.of.id} className="host" style={at(m.from, m.to)} />
      ))}
      {board.hostOf[day.index]!.map(
        (m) =>
          m.room !== null && <div key={m.of.id} className="own" style={at(m.from, m.to, m.room)} />,
      )}
      {cards.map((card) => (
        <Mini key={card.session.id} card={card} glyph={width >= 8 ? Math.min(9, width - 2) : 0} />
      ))}
      <NowLine board={board} day={day.index} />
    </div>
  )
})

function Mini({ card, glyph }: { card: Card; glyph: number }) {
  const slot = card.slot!
  const { focusAreas, minutes } = card.session
  const classes = [
    'mini',
    tintOf(card),
    card.publicity === 'draft' && 'draft',
    card.severity === 'blocked' && 'blocked',
    card.severity === 'warning' && 'warned',
  ]
  return (
    <div
      className={classes.filter(Boolean).join(' ')}
      style={at(slot.minute, slot.minute + minutes, slot.room)}
    >
      {focusAreas.length === 1 && glyph > 0 && <Glyph area={focusAreas[0]!} size={`${glyph}px`} />}
      {card.publicity === 'changed' && <i className="dot" />}
    </div>
  )
}
