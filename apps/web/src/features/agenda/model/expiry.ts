import type { Plan } from '@roundtable/contracts'
import { nextExpiry } from '../waivers/model/waivers'

interface World {
  readonly now: () => number
  readonly after: (ms: number, act: () => void) => () => void
}

/** Browsers count no longer than 24 days; a day is often enough to look again. */
const longestWait = 86_400_000

/** Calls `act` when the next waiver ends, or a day has gone; answers how to give it up. */
export function atNextExpiry(world: World, plan: Plan, act: () => void): () => void {
  const end = nextExpiry(plan.waivers, world.now())
  if (end === null) return () => {}
  return world.after(Math.min(end - world.now(), longestWait), act)
}
