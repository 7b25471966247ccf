import type { Move, MovesCommand, Problem } from '@roundtable/contracts'
import type { Actor } from '../../platform/http/actor'
import type { Refusal } from '../../platform/http/problem'
import type { Agenda } from './load-agenda'

/** A move that names the version it was decided on; a new length names that of the session. */
export type VersionedMove = Move & {
  readonly expectedVersion: number
  readonly length?: { readonly minutes: number; readonly expectedVersion: number } | undefined
}

/** Moves of one plan, made together or not at all. */
export interface Batch {
  readonly commandId: string
  readonly reason?: string | undefined
  readonly moves: readonly VersionedMove[]
}

type Errors = NonNullable<Problem['errors']>

const doesNotFit = (detail: string, errors: Errors): Refusal => ({
  word: 'validation',
  detail: `${detail} Nothing was changed.`,
  errors,
})

/** Runs over the moves with their JSON pointers and keeps what is wrong. */
const wrong = (
  moves: readonly Move[],
  find: (move: Move, i: number) => [path: string, code: string] | false,
): Errors =>
  moves.flatMap((move, i) => {
    const found = find(move, i)
    return found ? { pointer: `/moves/${i}${found[0]}`, code: found[1] } : []
  })

export const areVersioned = (moves: readonly Move[]): moves is VersionedMove[] =>
  moves.every((move) => !lacksVersion(move))

const lacksVersion = ({ expectedVersion, length }: Move): false | [string, string] => {
  if (expectedVersion === undefined) return ['/expectedVersion', 'required']
  const lacks = length !== undefined && length.expectedVersion === undefined
  return lacks && ['/length/expectedVersion', 'required']
}

/** Nobody may overwrite what they have not seen (I-04). */
export const versionMissing = (moves: readonly Move[]): Refusal => ({
  word: 'precondition-required',
  detail:
    'Every move has to name the version of the placement it was decided on, and every length that of the session. Nothing was changed.',
  errors: wrong(moves, lacksVersion),
})

/** Moves that waited on a device are not sent in the name of whoever signed in there next. */
export const someoneElses = (actor: Actor, { account }: MovesCommand): Refusal | null =>
  account === undefined || account === actor.id
    ? null
    : {
        word: 'unauthenticated',
        detail:
          'These moves were asked for by somebody else, who is not signed in. Nothing was changed.',
        errors: [{ pointer: '/account', code: 'someone-else' }],
      }

const isWholeMinute = (start: string): boolean => Number.isInteger(Date.parse(start) / 60_000)

/** What is wrong with a command whatever the plan: a session named twice, a start between two minutes. */
export function checkCommand({ moves }: MovesCommand): Refusal | null {
  const seen = new Set<string>()
  const twice = wrong(moves, ({ sessionId }) => {
    if (seen.has(sessionId)) return ['/sessionId', 'session-named-twice']
    seen.add(sessionId)
    return false
  })
  if (twice.length > 0) return doesNotFit('A batch moves a session once.', twice)
  const between = wrong(
    moves,
    (m) =>
      m.placement !== null &&
      !isWholeMinute(m.placement.start) && ['/placement/start', 'not-a-whole-minute'],
  )
  return between.length > 0 ? doesNotFit('A session starts on a whole minute.', between) : null
}

/** What is wrong with it in this plan: sessions and rooms that it does not have. */
export function checkAgainst(agenda: Agenda, moves: readonly Move[]): Refusal | null {
  const sessions = new Set(agenda.sessions.map((s) => s.id))
  const rooms = new Set(agenda.rooms.map((r) => r.id))
  const unknown = [
    ...wrong(moves, (m) => !sessions.has(m.sessionId) && ['/sessionId', 'unknown-session']),
    ...wrong(
      moves,
      (m) =>
        m.placement !== null &&
        !rooms.has(m.placement.roomId) && ['/placement/roomId', 'unknown-room'],
    ),
  ]
  return unknown.length > 0 ? doesNotFit('The plan has no such session or room.', unknown) : null
}

/** A copy has placements of its own and nothing else: how long a session is holds in every plan. */
export function checkLengths(moves: readonly Move[]): Refusal | null {
  const named = wrong(moves, (m) => m.length !== undefined && ['/length', 'shared-by-all-plans'])
  if (named.length === 0) return null
  return doesNotFit(
    'A session is as long in every plan: change its length in the main plan.',
    named,
  )
}
