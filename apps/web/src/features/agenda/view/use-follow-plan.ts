import { useEffect } from 'react'
import { useStore } from 'zustand'
import { openLive } from '../../../platform/live'
import type { Desk } from '../model/desk'

/** Reads the plan, then follows it: facts move the board, gaps make it read again. */
export function useFollowPlan(desk: Desk): void {
  const { plan } = desk
  const ready = useStore(plan.state, (state) => state.phase === 'ready')

  useEffect(() => {
    void plan.read()
    return () => plan.close()
  }, [plan])

  useEffect(() => {
    if (!ready) return
    const since = plan.state.getState().sync?.truth.seq
    const live = openLive({
      stream: 'plan',
      ...(since === undefined ? {} : { since }),
      onFact: (fact) => plan.hear(fact),
      onSnapshot: ({ seq }) => plan.heardOf(seq),
      onState: (line) => plan.lineIs(line),
    })
    return () => live.close()
  }, [plan, ready])

  // Moves that wait for the line would be lost with the page: the browser asks first.
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      if ((plan.state.getState().sync?.unsettled.length ?? 0) > 0) event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [plan])
}
