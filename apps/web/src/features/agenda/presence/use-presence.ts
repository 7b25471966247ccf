import { useEffect, useState } from 'react'
import type { Desk } from '../model/desk'
import { looksOf } from './model/looks'
import { PresenceStore } from './model/presence-store'
import { realPace } from './real-pace'

/** Shares this board: what I do on it is told, and what is in others' hands cannot be lifted. */
export function usePresence(desk: Desk): PresenceStore {
  const [presence] = useState(
    () => new PresenceStore({ ...realPace, newId: () => crypto.randomUUID() }),
  )
  useEffect(() => {
    // What is tried in a copy is not what happens to the plan.
    if (desk.plan.planId !== undefined) return
    const look = (): void => {
      const { shown } = desk.plan.state.getState()
      if (shown) presence.look(() => looksOf(shown.board, desk.ui.getState()))
    }
    look()
    const stops = [desk.ui.subscribe(look), desk.plan.state.subscribe(look)]
    desk.mayLift = presence.mayLift
    return () => {
      for (const stop of stops) stop()
      desk.mayLift = () => true
      presence.close()
    }
  }, [desk, presence])
  return presence
}
