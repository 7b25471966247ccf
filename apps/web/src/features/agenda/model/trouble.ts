import { type Place, type Problem, problemStatus } from '@roundtable/contracts'
import type { Finding } from '@roundtable/scheduling'
import { troubleOf } from '../../../platform/problem'
import type { Standing, Unsettled } from './reconcile'

/** Why a move of mine did not come to be. My wish is kept with it; nothing is lost. */
export type Trouble = {
  readonly sessionId: string
  readonly wish: Place | null
  readonly reason: string | null
} & (
  | { readonly kind: 'stale'; readonly current: Standing }
  | { readonly kind: 'clash'; readonly findings: readonly Finding[] }
  /** The session or the room is not in the plan any longer. */
  | { readonly kind: 'gone'; readonly what: 'session' | 'room' }
  /** `act`: what was tried, where that was no move. */
  | { readonly kind: 'refused'; readonly detail: string; readonly act?: 'duplicate' | 'lock' }
)

/** What to do with a problem: try again later, or tell. A retry keeps the command's id (I-07). */
export type Answer =
  | { readonly kind: 'later'; readonly seconds: number | null; readonly why: Waiting }
  | {
      readonly kind: 'told'
      readonly troubles: readonly Trouble[]
      readonly current: readonly Standing[]
    }

/** Why a move waits: no line, a busy server, a session that ended, or one of somebody else's. */
export type Waiting = 'offline' | 'busy' | 'signed-out' | 'someone-else'

const codesOf = (problem: Problem): readonly string[] =>
  (problem.errors ?? []).map(({ code }) => code)

/** Why nothing can be asked of the server now; null: it has answered for good. */
export function waitingFor(problem: Problem): Waiting | null {
  const word = troubleOf(problem)
  if (word === 'offline') return 'offline'
  if (word === 'unauthenticated')
    return codesOf(problem).includes('someone-else') ? 'someone-else' : 'signed-out'
  if (word === 'rate-limited' || problemStatus[word] >= 500 || problemStatus[word] === undefined)
    return 'busy'
  return null
}

export function answerTo(problem: Problem, command: Unsettled): Answer {
  const why = waitingFor(problem)
  if (why) return { kind: 'later', seconds: problem.retryAfter ?? null, why }
  const word = troubleOf(problem)
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
    const gone = goneIn(problem, command.moves.indexOf(move))
    return [
      gone
        ? { ...base, kind: 'gone', what: gone }
        : { ...base, kind: 'refused', detail: problem.detail },
    ]
  }
}

/** What the server says that its plan does not have, of the n-th move. */
function goneIn(problem: Problem, index: number): 'session' | 'room' | null {
  const codes = (problem.errors ?? [])
    .filter(({ pointer }) => pointer.startsWith(`/moves/${index}/`))
    .map(({ code }) => code)
  if (codes.includes('unknown-session')) return 'session'
  return codes.includes('unknown-room') ? 'room' : null
}
