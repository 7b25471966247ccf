import type { Plan as EnginePlan } from '@roundtable/scheduling'
import type { Board } from './board-model'
import type { Sync, Unsettled } from './reconcile'

type UnsettledMove = Unsettled['moves'][number]

/** Lengths that moves have given since the plan was read: the server's, then mine that are not settled. */
export function lengthsOf({ truth, unsettled }: Sync): ReadonlyMap<string, number> {
  const lengths = new Map<string, number>()
  for (const { sessionId, length } of Object.values(truth.standings))
    if (length) lengths.set(sessionId, length.minutes)
  for (const { moves } of unsettled)
    for (const { sessionId, length } of moves) if (length) lengths.set(sessionId, length.minutes)
  return lengths
}

/** The board with these lengths; the same one when there are none. */
export function boardWith(board: Board, lengths: ReadonlyMap<string, number>): Board {
  if (lengths.size === 0) return board
  const sessions = new Map(board.sessions)
  for (const [id, minutes] of lengths) {
    const session = sessions.get(id)
    if (session) sessions.set(id, { ...session, minutes })
  }
  return { ...board, sessions, plan: { ...board.plan, sessions: [...sessions.values()] } }
}

export function engineWith(base: EnginePlan, lengths: ReadonlyMap<string, number>): EnginePlan {
  if (lengths.size === 0) return base
  const sessions = base.sessions.map((s) => ({ ...s, minutes: lengths.get(s.id) ?? s.minutes }))
  return { ...base, sessions }
}

/** What a move says of a new length: with the newest version of the session's own fields. */
export function newLength(
  board: Board,
  { truth }: Sync,
  sessionId: string,
  minutes: number | undefined,
): Pick<UnsettledMove, 'length'> {
  if (minutes === undefined) return {}
  const read = board.sessions.get(sessionId)?.version ?? 1
  const expectedVersion = Math.max(read, truth.standings[sessionId]?.length?.version ?? 0)
  return { length: { minutes, expectedVersion } }
}
