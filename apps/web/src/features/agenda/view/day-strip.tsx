import { t } from '@lingui/core/macro'
import { Glyph } from '@roundtable/ui'
import { memo, type CSSProperties } from 'react'
import type { Board, BoardDay } from '../model/board-model'
import type { Card } from '../model/cards'
import { columnsInUse, stripPitch } from '../model/geometry'
import { longDay } from '../model/words'
import { OthersOnStrip } from '../presence/others-on-strip'
import { useDesk } from './board-context'
import { at } from './host-layer'
import { NowLine } from './now'
import { tintOf } from './session-card'

interface DayStripProps {
  board: Board
  day: BoardDay
  cards: readonly Card[]
  /** Pixels a minute. */
  scale: number
  style: CSSProperties
}

/** A day in 88 px: one mini card a session, by room. Pressing it opens the day. */
export const DayStrip = memo(function DayStrip(props: DayStripProps) {
  const { board, day, cards, scale, style } = props
  const desk = useDesk()
  const host = board.hostOf[day.index]!
  const columns = columnsInUse([...cards.map((c) => c.slot!.room), ...host.map((m) => m.room)])
  const { pitch, card: width } = stripPitch(columns.length)
  const open = longDay(day)
  return (
    <div
      className="strip lines"
      style={{ ...style, '--pitch': `${pitch}px`, '--mini': `${width}px` } as CSSProperties}
      data-strip={day.index}
      title={t`Open ${open}`}
      onClick={() => desk.openDay(day.index)}
    >
      {host.map((m) => (
        <div key={m.of.id} className="host" style={at(m.from, m.to)} />
      ))}
      {host.map(
        (m) =>
          m.room !== null && (
            <div
              key={m.of.id}
              className="own"
              style={mini(m.from, m.to, columns.indexOf(m.room))}
            />
          ),
      )}
      {cards.map((card) => (
        <Mini
          key={card.session.id}
          card={card}
          scale={scale}
          column={columns.indexOf(card.slot!.room)}
          glyph={width >= 8 ? Math.min(9, width - 2) : 0}
        />
      ))}
      <OthersOnStrip board={board} day={day.index} columns={columns} />
      <NowLine board={board} day={day.index} />
    </div>
  )
})

const mini = (from: number, to: number, column: number): CSSProperties =>
  ({ ...at(from, to), '--r': column }) as CSSProperties

interface MiniProps {
  card: Card
  scale: number
  column: number
  /** Pixels; 0 where the card is too narrow for one. */
  glyph: number
}

/** As many glyphs stand in a mini card, one below the other, as fit whole; else none. */
function Mini({ card, scale, column, glyph }: MiniProps) {
  const slot = card.slot!
  const { focusAreas, minutes } = card.session
  const fit = glyph > 0 && focusAreas.length * (glyph + 2) + 4 <= minutes * scale
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
      style={mini(slot.minute, slot.minute + minutes, column)}
    >
      {fit && focusAreas.map((area) => <Glyph key={area} area={area} size={`${glyph}px`} />)}
      {card.publicity === 'changed' && <i className="dot" />}
    </div>
  )
}
