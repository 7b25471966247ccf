import { toPlacement } from '@roundtable/contracts'
import { use, type CSSProperties } from 'react'
import { slotOf, type Board, type Slot } from '../model/board-model'
import { isolated } from '../model/words'
import { useShown } from '../view/board-context'
import { at } from '../view/host-layer'
import { heldOnDay } from './model/held-on-day'
import { PresenceContext, useMarks } from './presence-context'
import { heldText, namesText } from './words'

interface OthersOnStripProps {
  board: Board
  day: number
  /** Rooms that have a column in the strip, in its order. */
  columns: readonly (number | null)[]
}

/** What others have in their hands on a compressed day: where it stands, where it hangs, and whose hand it is. */
export function OthersOnStrip(props: OthersOnStripProps) {
  return use(PresenceContext) && <Layer {...props} />
}

function useHeld(board: Board, day: number) {
  const { cardOf } = useShown()
  const marks = useMarks()
  return heldOnDay(marks, day, {
    cardOf: (id) => cardOf.get(id),
    slotOf: (place) => slotOf(board, toPlacement(board.clock, place)),
  })
}

function Layer({ board, day, columns }: OthersOnStripProps) {
  const held = useHeld(board, day)
  if (held.length === 0) return null
  const names = held.map(({ card, holders }) => said(card.session.code, holders))
  return (
    <div className="others" aria-hidden>
      <span className="strip-others" title={names.join('\n')}>
        {namesText([...new Set(held.flatMap(({ holders }) => holders))])}
      </span>
      {held.flatMap(({ card, stands, hangs }) => {
        const { id, minutes } = card.session
        const box = (slot: Slot) => boxOf(slot, minutes, columns)
        return [
          stands && <div key={`${id} stands`} className="mini-held" style={box(stands)} />,
          ...hangs.map((slot, nth) => (
            <div key={`${id} ${nth}`} className="mini-held hangs" style={box(slot)} />
          )),
        ]
      })}
    </div>
  )
}

/** A room without a column there has its place at the first one. */
const boxOf = (slot: Slot, minutes: number, columns: readonly (number | null)[]): CSSProperties =>
  ({
    ...at(slot.minute, slot.minute + minutes),
    '--r': Math.max(0, columns.indexOf(slot.room)),
  }) as CSSProperties

const said = (code: string, holders: Parameters<typeof heldText>[0]): string =>
  `${isolated(code)}: ${heldText(holders)}`

/** The same in words, in the day's head. */
export function OthersInHead(props: { board: Board; day: number }) {
  return use(PresenceContext) && <Words {...props} />
}

function Words({ board, day }: { board: Board; day: number }) {
  const held = useHeld(board, day)
  return held.map(({ card, holders }) => (
    <span key={card.session.id} className="sr">
      {said(card.session.code, holders)}
    </span>
  ))
}
