import { problemStatus, type Problem } from '@roundtable/contracts'
import type { Finding } from '@roundtable/scheduling'
import { troubleOf } from '../../../platform/problem'
import type { Place, Standing, Unsettled } from './reconcile'

/** Why a move of mine did not come to be. My wish is kept with it; nothing is lost. */
export type Trouble = {
  readonly sessionId: string
  readonly wish: Place | null
  readonly reason: string | null
} & (
  | { readonly kind: 'stale'; readonly current: Standing }
  | { readonly kind: 'clash'; readonly findings: readonly Finding[] }
  | { readonly kind: 'refused'; readonly detail: string }
)

/** What to do with a problem: try again later, or tell. A retry keeps the command's id (I-07). */
export type Answer =
  | { readonly kind: 'later'; readonly seconds: number | null; readonly why: Waiting }
  | {
      readonly kind: 'told'
      readonly troubles: readonly Trouble[]
      readonly current: readonly Standing[]
    }

/** Why a move waits: no line, a busy server, or a session that ended. */
export type Waiting = 'offline' | 'busy' | 'signed-out'

export function answerTo(problem: Problem, command: Unsettled): Answer {
  const word = troubleOf(problem)
  if (word === 'offline') return { kind: 'later', seconds: null, why: 'offline' }
  if (word === 'unauthenticated') return { kind: 'later', seconds: null, why: 'signed-out' }
  if (word === 'rate-limited' || problemStatus[word] >= 500 || problemStatus[word] === undefined)
    return { kind: 'later', seconds: problem.retryAfter ?? null, why: 'busy' }
  const current = Array.isArray(problem.current) ? problem.current : []
  return { kind: 'told', current, troubles: command.moves.flatMap((m) => troubleOfMove(m)) }

  function troubleOfMove(move: Unsettled['moves'][number]): Trouble[] {
    const base = { sessionId: move.sessionId, wish: move.placement, reason: command.reason }
    if (word === 'stale') {
      const standing = current.find((s) => s.sessionId === move.sessionId)
      return standing ? [{ ...base, kind: 'stale', current: standing }] : []
    }
    // The same engine made these findings on the server; their shapes are the ones of this build.
    if (word === 'clash')
      return [
        { ...base, kind: 'clash', findings: (problem.findings ?? []) as unknown as Finding[] },
      ]
    return [{ ...base, kind: 'refused', detail: problem.detail }]
  }
}
