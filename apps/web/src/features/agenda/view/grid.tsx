import { offsetMinutes } from '@roundtable/domain'
import { useLayoutEffect, useMemo, useRef, type CSSProperties } from 'react'
import { useCity } from '../../../platform/time/use-times'
import type { Board } from '../model/board-model'
import type { Card } from '../model/cards'
import { heightOf } from '../model/geometry'
import { useShown, useUi } from './board-context'
import { OpenDayHead, StripHead } from './day-heads'
import { DayStrip } from './day-strip'
import { Gutter } from './gutter'
import { OpenDay } from './open-day'

const gutter = 48
const strip = 88

/** The open day among the compressed ones: one scroller, heads and edges stay. */
export function Grid({ onLayout }: { onLayout: () => void }) {
  const { board, cards } = useShown()
  const openDay = useUi((ui) => ui.openDay)
  const byDay = useMemo(() => cardsByDay(board, cards), [board, cards])
  const scroller = useRef<HTMLElement>(null)
  useLayoutEffect(onLayout, [openDay, onLayout])
  useOpeningPosition(scroller, board, openDay)
  const columns = board.days.map((day) =>
    day.index === openDay ? 'minmax(calc(var(--rooms) * 120px), 1fr)' : `${strip}px`,
  )
  const style = {
    '--rooms': board.rooms.length,
    '--day': board.axis.to - board.axis.from,
    '--axis': board.axis.from,
    '--before': `${gutter + openDay * strip}px`,
    gridTemplateColumns: `${gutter}px ${columns.join(' ')}`,
    scrollPaddingInline: `${gutter + openDay * strip + 8}px ${(board.days.length - 1 - openDay) * strip + 8}px`,
  } as CSSProperties
  return (
    <main className="grid" ref={scroller} style={style} data-scroller>
      <Zone board={board} />
      {board.days.map((day) =>
        day.index === openDay ? (
          <OpenDayHead key={day.date} board={board} day={day} cards={byDay[day.index]!} />
        ) : (
          <StripHead
            key={day.date}
            day={day}
            count={byDay[day.index]!.length}
            style={sticky(day.index, openDay, board.days.length)}
          />
        ),
      )}
      <Gutter board={board} />
      {board.days.map((day) =>
        day.index === openDay ? (
          <OpenDay key={day.date} board={board} day={day} cards={byDay[day.index]!} />
        ) : (
          <DayStrip
            key={day.date}
            board={board}
            day={day}
            cards={byDay[day.index]!}
            style={sticky(day.index, openDay, board.days.length)}
          />
        ),
      )}
    </main>
  )
}

const cardsByDay = (board: Board, cards: readonly Card[]): readonly (readonly Card[])[] =>
  board.days.map((day) => cards.filter((card) => card.slot?.day === day.index))

/** Compressed days stay in sight beside a day that scrolls along its rooms. */
const sticky = (index: number, open: number, days: number): CSSProperties =>
  index < open
    ? { insetInlineStart: gutter + index * strip }
    : { insetInlineEnd: (days - 1 - index) * strip }

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

/** A day opens where it begins: its first hour stands at the top. */
function useOpeningPosition(
  scroller: React.RefObject<HTMLElement | null>,
  board: Board,
  openDay: number,
): void {
  const { opens } = board.days[openDay]!
  const { from } = board.axis
  useLayoutEffect(() => {
    const element = scroller.current
    if (element && element.scrollTop === 0)
      element.scrollTo({ top: Math.max(0, heightOf(opens - from - 60)) })
  }, [scroller, opens, from])
}
