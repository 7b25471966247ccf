import { useLayoutEffect, useRef, type RefObject } from 'react'
import type { Board } from '../model/board-model'
import { headHeight, type Layout } from '../model/layout'

/** A day opens where it begins: its first hour stands at the top. At another zoom the same hour stays in the middle. */
export function useOpeningPosition(
  scroller: RefObject<HTMLElement | null>,
  board: Board,
  openDay: number,
  { scale }: Layout,
): void {
  const { opens } = board.days[openDay]!
  const { from } = board.axis
  const last = useRef(scale)
  useLayoutEffect(() => {
    const element = scroller.current
    if (element && element.scrollTop === 0)
      element.scrollTo({ top: Math.max(0, (opens - from - 60) * last.current) })
  }, [scroller, opens, from])
  useLayoutEffect(() => {
    const element = scroller.current
    const before = last.current
    last.current = scale
    if (!element || before === scale) return
    const half = (element.clientHeight - headHeight) / 2
    element.scrollTo({ top: ((element.scrollTop + half) / before) * scale - half })
  }, [scroller, scale])
}
