import { useEffect } from 'react'
import { useStore } from 'zustand'
import { askPlan } from '../../../platform/ask-plan'
import { openLive } from '../../../platform/live'
import type { Desk } from '../model/desk'
import type { PresenceStore } from '../presence/model/presence-store'

/** Reads the plan, then follows it: facts move the board, gaps make it read again. */
export function useFollowPlan(desk: Desk, presence: PresenceStore): void {
  const { plan } = desk
  // Whoever tries something in a copy has no card of the plan in the hand, and sees nobody's.
  const isShared = plan.planId === undefined
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
      ask: askPlan,
      onState: (line) => {
        plan.lineIs(line)
        if (isShared) presence.lineIs(line)
      },
      onPresence: (news) => isShared && presence.hear(news),
    })
    presence.speakThrough(live.show)
    return () => live.close()
  }, [plan, presence, ready, isShared])

  // Who comes back to the page, or to the network, may have signed in meanwhile.
  useEffect(() => {
    const again = (): void => {
      const { saving, asOf } = plan.state.getState()
      const waits = saving.kind === 'waiting' || asOf !== null
      if (document.visibilityState === 'hidden') plan.remember()
      else if (waits) plan.retry()
    }
    window.addEventListener('online', again)
    document.addEventListener('visibilitychange', again)
    return () => {
      window.removeEventListener('online', again)
      document.removeEventListener('visibilitychange', again)
    }
  }, [plan])

  // Where the browser keeps nothing, moves that wait would be lost with the page: it asks first.
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      const { sync, kept } = plan.state.getState()
      if (!kept && (sync?.unsettled.length ?? 0) > 0) event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [plan])
}
