import type { Plan } from '@roundtable/contracts'
import { freshBoard, shownOf, type Shown } from './plan-state'
import { synced } from './reconcile'
import { truthOf } from './truth'

/** A plan as it stands, with what the engine says of it, for pages beside the board. `now`: ms since 1970. */
export function stillOf(plan: Plan, now: number): Shown {
  const { board, base } = freshBoard(plan, now)
  return shownOf(board, base, synced(truthOf(plan)))
}
