import type { Placement } from '@roundtable/scheduling'
import type { PlanMemory } from '../queue/plan-memory'
import type { QueueHome } from '../queue/queue-home'
import type { WhichPlan } from './which-plan'

/** The world around the store; a spec gives its own. */
export interface Surroundings extends WhichPlan {
  readonly now: () => number
  readonly newId: () => string
  readonly random: () => number
  /** Runs `act` after some milliseconds; answers how to give it up. */
  readonly after: (ms: number, act: () => void) => () => void
  /** Id of whoever is signed in: nobody else’s session may carry the moves. */
  readonly account?: string
  /** Where what waits outlives the page; absent: nowhere. */
  readonly home?: QueueHome
  readonly memory?: PlanMemory
}

/** What I want; `null` takes the session off the board. */
export interface Wish {
  readonly sessionId: string
  readonly placement: Placement | null
  /** A new length; absent: as it is. */
  readonly minutes?: number | undefined
  /** Version of the placement that I saw when I decided; default: the newest known. */
  readonly seen?: number | undefined
}
