import type { LiveState } from './live-state'

type Listener = () => void

let broken = false
const listeners = new Set<Listener>()

/** The line of the plan stands again after a break, or was refused: what its person may do may have changed (I-12). */
export const planLineIs = (state: LiveState): void => {
  if (state === 'offline') broken = true
  if (state !== 'refused' && !(state === 'live' && broken)) return
  broken = false
  for (const listener of listeners) listener()
}

export const onRightsInDoubt = (listener: Listener): (() => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
