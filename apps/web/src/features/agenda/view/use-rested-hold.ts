import { useEffect, useState } from 'react'
import type { Hold, UiState } from '../model/ui-state'
import { useDesk } from './board-context'

/** Milliseconds without another slot. */
const rest = 90

/**
 * What is held of a session, for whoever looks on from beside the grid: at once when it is taken, steered by keys,
 * refused or let go, and in the pointer's hand as soon as that rests. What the hand needs to know hangs at the card.
 */
export function useRestedHold(sessionId: string): Hold | null {
  const { ui } = useDesk()
  const [hold, setHold] = useState(() => holdOf(ui.getState(), sessionId))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = (): void => setHold(holdOf(ui.getState(), sessionId))
    const stop = ui.subscribe((now, before) => {
      const [mine, last] = [holdOf(now, sessionId), holdOf(before, sessionId)]
      if (mine === last) return
      clearTimeout(timer)
      const onItsWay = mine?.by === 'pointer' && mine.phase === 'moving' && last !== null
      if (onItsWay) timer = setTimeout(look, rest)
      else look()
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [ui, sessionId])
  return hold
}

const holdOf = ({ hold }: UiState, sessionId: string): Hold | null =>
  hold?.sessionId === sessionId ? hold : null
