import { offsetMinutes } from '@roundtable/domain'
import { useLayoutEffect, useMemo, useRef, type CSSProperties } from 'react'
import { useCity } from '../../../platform/time/use-times'
import type { Board } from '../model/board-model'
import type { Card } from '../model/cards'
import { thinWidth } from '../model/geometry'
import { gutterWidth, layoutOf, mostOf, stripWidth, type Layout } from '../model/layout'
import type { ViewState } from '../model/view-state'
import { useBoardTools, useShown, useUi, useView } from './board-context'
import { OpenDayHead, StripHead } from './day-heads'
import { DayStrip } from './day-strip'
import { Gutter } from './gutter'
import { LayoutContext } from './layout-context'
import { OpenDay } from './open-day'
import { isSlim } from './card-lines'
import { useOpeningPosition } from './use-opening-position'
import { useSizeOf } from './use-size-of'

/** The open days among the compressed ones: one scroller, heads and edges stay. */
export function Grid({ onLayout }: { onLayout: () => void }) {
  const { board, cards } = useShown()
  const openDay = useUi((ui) => ui.openDay)
  const byDay = useMemo(() => cardsByDay(board, cards), [board, cards])
  const scroller = useRef<HTMLElement>(null)
  const layout = useLayoutOf(board, byDay, scroller)
  const { view } = useBoardTools()
  useLayoutEffect(() => {
    view.isLaidOut(layout)
    onLayout()
  }, [layout, view, onLayout])
  useOpeningPosition(scroller, board, openDay, layout)
  return (
    <LayoutContext value={layout}>
      <main
        className={gridClass(layout)}
        ref={scroller}
        style={gridStyle(board, layout)}
        data-scroller
      >
        <Zone board={board} />
        {board.days.map((day) =>
          layout.days[day.index] ? (
            <OpenDayHead key={day.date} board={board} day={day} cards={byDay[day.index]!} />
          ) : (
            <StripHead
              key={day.date}
              board={board}
              day={day}
              count={byDay[day.index]!.length}
              style={sticky(day.index, openDay, board.days.length)}
            />
          ),
        )}
        <Gutter board={board} />
        {board.days.map((day) =>
          layout.days[day.index] ? (
            <OpenDay key={day.date} board={board} day={day} cards={byDay[day.index]!} />
          ) : (
            <DayStrip
              key={day.date}
              board={board}
              day={day}
              cards={byDay[day.index]!}
              scale={layout.scale}
              style={sticky(day.index, openDay, board.days.length)}
            />
          ),
        )}
      </main>
    </LayoutContext>
  )
}

function useLayoutOf(
  board: Board,
  cardsOfDay: readonly (readonly Card[])[],
  scroller: React.RefObject<HTMLElement | null>,
): Layout {
  const size = useSizeOf(scroller)
  const view = useView((state) => state)
  const openDay = useUi((ui) => ui.openDay)
  const wanted = useWantedRoom(view)
  return useMemo(
    () => layoutOf({ board, view, openDay, cardsOfDay, wanted, size }),
    [board, view, openDay, cardsOfDay, wanted, size],
  )
}

/** A room that must be seen although it is empty or not chosen: a card waits there, or hangs over it. */
function useWantedRoom(view: ViewState): number | null {
  const steered = useUi(({ hold }) =>
    hold?.over.kind === 'slot' && (hold.by === 'keyboard' || hold.phase === 'refused')
      ? hold.over.slot.room
      : null,
  )
  const everyRoom = view.rooms.length === 0 && view.empty === 'wide'
  return everyRoom ? null : (steered ?? view.opened)
}

/** Cards in narrow columns say less; where hardly a word fits, only which session it is. */
const gridClass = ({ width }: Layout): string =>
  isSlim(width) ? 'grid narrow slim' : width < 100 ? 'grid narrow' : 'grid'

function gridStyle(board: Board, { days, scale, lines, fine, leastWidth }: Layout): CSSProperties {
  const before = days.findIndex((day) => day !== null)
  const after = days.length - 1 - days.findLastIndex((day) => day !== null)
  const tracks = days.map((day) => {
    if (!day) return `${stripWidth}px`
    const thin = day.lanes.filter((lane) => lane.thin).length
    // A day without rooms is as wide as one room.
    const wide = day.lanes.length === 0 ? 1 : day.lanes.length - thin
    const most = mostOf(day)
    return `minmax(${wide * leastWidth + thin * thinWidth}px, ${most === null ? `${wide}fr` : `${most}px`})`
  })
  return {
    '--day': board.axis.to - board.axis.from,
    '--axis': board.axis.from,
    '--ppm': `${scale}px`,
    '--lines': lines,
    '--fine': fine,
    '--thin': `${thinWidth}px`,
    '--before': `${gutterWidth + before * stripWidth}px`,
    gridTemplateColumns: `${gutterWidth}px ${tracks.join(' ')}`,
    scrollPaddingInline: `${gutterWidth + before * stripWidth + 8}px ${after * stripWidth + 8}px`,
  } as CSSProperties
}

const cardsByDay = (board: Board, cards: readonly Card[]): readonly (readonly Card[])[] =>
  board.days.map((day) => cards.filter((card) => card.slot?.day === day.index))

/** Compressed days stay in sight beside a day that scrolls along its rooms. */
const sticky = (index: number, open: number, days: number): CSSProperties =>
  index < open
    ? { insetInlineStart: gutterWidth + index * stripWidth }
    : { insetInlineEnd: (days - 1 - index) * stripWidth }

function Zone({ board }: { board: Board }) {
  const city = useCity()
  const { timeZone, epoch } = board.clock
  const offset = offsetMinutes(epoch, timeZone)
  const hours = Math.floor(Math.abs(offset) / 60)
  const rest = Math.abs(offset) % 60
  const minutes = rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`
  return (
    <div className="gh zone">
      <span>{city(timeZone)}</span>
      <bdi dir="ltr">
        UTC{offset < 0 ? '−' : '+'}
        {hours}
        {minutes}
      </bdi>
    </div>
  )
}
