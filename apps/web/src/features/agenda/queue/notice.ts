import type { PlanState } from '../model/plan-state'
import { waitingFor } from '../model/trouble'

/** What stands under the header when the board is not what it is at best. */
export type Notice = {
  /** My moves that wait. */
  readonly moves: number
} & (
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'someone-else' }
  /** The server tells this page nothing. */
  | { readonly kind: 'unheard' }
  /** Nobody answers; the plan is from `asOf`, ms since 1970. */
  | { readonly kind: 'offline'; readonly since: number; readonly asOf: number }
  /** The server is there but cannot read the plan: what is shown is from `asOf`. */
  | { readonly kind: 'unread'; readonly asOf: number }
  /** The server is there but cannot save; tried again at `again`. */
  | { readonly kind: 'busy'; readonly again: number | null }
  /** The server is asked every few seconds, because no live line comes through. */
  | { readonly kind: 'polling' }
  /** The live line stands and brings nothing; the server is asked as well. */
  | { readonly kind: 'late' }
)

type Seen = Pick<PlanState, 'line' | 'brokenSince' | 'saving' | 'problem' | 'asOf' | 'sync'>

/** One notice: what somebody has to do comes first, then what weighs most. */
export function noticeOf({ line, brokenSince, saving, problem, asOf, sync }: Seen): Notice | null {
  const moves = sync?.unsettled.length ?? 0
  const waits = saving.kind === 'waiting' ? saving : null
  const unread = problem && waitingFor(problem)
  if (waits?.why === 'someone-else') return { kind: 'someone-else', moves }
  if (waits?.why === 'signed-out' || unread === 'signed-out') return { kind: 'signed-out', moves }
  if (line === 'refused') return { kind: 'unheard', moves }
  if (line === 'offline' || waits?.why === 'offline' || (asOf !== null && unread === 'offline')) {
    const since = brokenSince ?? waits?.since ?? asOf ?? 0
    return { kind: 'offline', since, asOf: asOf ?? since, moves }
  }
  if (asOf !== null && unread) return { kind: 'unread', asOf, moves }
  if (waits) return { kind: 'busy', again: waits.again, moves }
  return line === 'polling' || line === 'late' ? { kind: line, moves } : null
}
