import type { Unsettled } from '../model/reconcile'
import type { Trouble } from '../model/trouble'
import type { RefusedMove } from './kept-queue'

/** What its owner has to decide: commands that could not be applied, and what is told of each session. */
export interface Undecided {
  readonly refused: readonly RefusedMove[]
  readonly troubles: Readonly<Record<string, Trouble>>
}

const bySession = (troubles: readonly Trouble[]): Undecided['troubles'] =>
  Object.fromEntries(troubles.map((t) => [t.sessionId, t]))

/** The newest trouble of each session that is not decided. */
const troublesOf = (refused: Undecided['refused']): Undecided['troubles'] =>
  bySession(
    refused.flatMap(({ troubles, done }) => troubles.filter((t) => !done.includes(t.sessionId))),
  )

/** Told, though it was never sent. */
export const told = ({ refused, troubles }: Undecided, trouble: Trouble): Undecided => ({
  refused,
  troubles: { ...troubles, [trouble.sessionId]: trouble },
})

export const refusedNow = (
  before: Undecided,
  command: Unsettled,
  troubles: readonly Trouble[],
  at: number,
): Undecided => ({
  refused: [...before.refused, { command, at, troubles, done: [] }],
  troubles: { ...before.troubles, ...bySession(troubles) },
})

/** From an earlier visit, or from a tab that was closed. */
export const adopted = (before: Undecided, refused: Undecided['refused']): Undecided => ({
  refused: [...before.refused, ...refused],
  troubles: { ...before.troubles, ...troublesOf(refused) },
})

/** Its owner lets go of the command. */
export const letGo = (before: Undecided, commandId: string): Undecided =>
  become(
    before,
    before.refused.filter(({ command }) => command.commandId !== commandId),
  )

/** These sessions have been moved anew, or are to stay where they are: of them nothing is left to decide. */
export function decided(before: Undecided, sessionIds: readonly string[]): Undecided {
  const refused = before.refused.flatMap((entry) => {
    const ours = entry.command.moves.map((m) => m.sessionId)
    const done = ours.filter((id) => sessionIds.includes(id) || entry.done.includes(id))
    return done.length === ours.length ? [] : [{ ...entry, done }]
  })
  return become(before, refused, sessionIds)
}

function become(
  before: Undecided,
  refused: Undecided['refused'],
  also: readonly string[] = [],
): Undecided {
  const left = troublesOf(refused)
  const over = new Set([...Object.keys(troublesOf(before.refused)), ...also])
  const others = Object.entries(before.troubles).filter(([id]) => !over.has(id))
  return { refused, troubles: { ...Object.fromEntries(others), ...left } }
}

/** Its moves of which something is left to decide. */
export const openMoves = ({ command, done }: RefusedMove): Unsettled['moves'] =>
  command.moves.filter((m) => !done.includes(m.sessionId))
