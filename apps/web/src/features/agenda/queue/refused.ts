import type { Trouble } from '../model/trouble'
import type { Unsettled } from '../model/reconcile'
import type { RefusedMove } from './kept-queue'

type Refused = readonly RefusedMove[]

export const withRefused = (
  list: Refused,
  command: Unsettled,
  troubles: readonly Trouble[],
  at: number,
): Refused => [...list, { command, at, troubles, done: [] }]

export const withoutCommand = (list: Refused, commandId: string): Refused =>
  list.filter((entry) => entry.command.commandId !== commandId)

/** Its moves of which something is left to decide. */
export const openMoves = ({ command, done }: RefusedMove): Unsettled['moves'] =>
  command.moves.filter((m) => !done.includes(m.sessionId))

const sessionsOf = (entry: RefusedMove): string[] => entry.command.moves.map((m) => m.sessionId)

/** What is left to decide once these sessions have been moved anew, or let be. */
export const decided = (list: Refused, sessionIds: readonly string[]): Refused =>
  list.flatMap((entry) => {
    const mine = sessionsOf(entry)
    const now = mine.filter((id) => sessionIds.includes(id) || entry.done.includes(id))
    if (now.length === entry.done.length) return [entry]
    return now.length === mine.length ? [] : [{ ...entry, done: now }]
  })

/** The newest trouble of each session. */
export const troublesOf = (list: Refused): Readonly<Record<string, Trouble>> =>
  Object.fromEntries(
    list.flatMap(({ troubles, done }) =>
      troubles.flatMap((t) => (done.includes(t.sessionId) ? [] : [[t.sessionId, t] as const])),
    ),
  )
