import { useEffect, useState } from 'react'
import { Later } from '../drag/later'
import { restful } from '../model/holding'
import type { Hold, UiState } from '../model/ui-state'
import { useDesk } from './board-context'

/** Milliseconds without another slot: longer than the desk waits, so that what it finds then is told with the rest. */
const rest = restful + 30

/**
 * What is held of a session, for whoever looks on from beside the grid: at once when it is taken, steered by keys,
 * refused or let go, and in the pointer's hand as soon as that rests. What the hand needs to know hangs at the card.
 */
export function useRestedHold(sessionId: string): Hold | null {
  const { ui } = useDesk()
  const [hold, setHold] = useState(() => holdOf(ui.getState(), sessionId))
  useEffect(() => {
    const look = (): void => setHold(holdOf(ui.getState(), sessionId))
    const rests = new Later<Hold>(rest, look)
    const stop = ui.subscribe((now, before) => {
      const [mine, last] = [holdOf(now, sessionId), holdOf(before, sessionId)]
      if (mine === last) return
      const onItsWay = mine?.by === 'pointer' && mine.phase === 'moving' && last !== null
      // Over the same place something has been found out: the hand rests already.
      if (onItsWay && mine.over !== last.over) return rests.with(mine)
      rests.with(null)
      look()
    })
    return () => {
      stop()
      rests.stop()
    }
  }, [ui, sessionId])
  return hold
}

const holdOf = ({ hold }: UiState, sessionId: string): Hold | null =>
  hold?.sessionId === sessionId ? hold : null
