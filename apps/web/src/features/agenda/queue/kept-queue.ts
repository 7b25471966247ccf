import type { Unsettled } from '../model/reconcile'
import type { Trouble } from '../model/trouble'

/** A command that could not be applied: kept with its reasons until its owner decides. */
export interface RefusedMove {
  readonly command: Unsettled
  /** When it was refused, ms since 1970. */
  readonly at: number
  readonly troubles: readonly Trouble[]
  /** Sessions that have been moved anew since: of them nothing is left to decide. */
  readonly done: readonly string[]
}

/** What a tab still has to send, in order, and what could not be applied. */
export interface KeptQueue {
  readonly waiting: readonly Unsettled[]
  readonly refused: readonly RefusedMove[]
}

/** Before the names of all queues that a browser keeps. */
export const queueRoot = 'roundtable.queue.'

export const emptyQueue: KeptQueue = { waiting: [], refused: [] }

export const isEmpty = (queue: KeptQueue): boolean =>
  queue.waiting.length === 0 && queue.refused.length === 0

/** Two queues as one: each command once, in the order they were asked for. */
export function joined(mine: KeptQueue, theirs: KeptQueue): KeptQueue {
  const known = new Set([
    ...mine.waiting.map((u) => u.commandId),
    ...mine.refused.map((r) => r.command.commandId),
  ])
  const waiting = theirs.waiting.filter((u) => !known.has(u.commandId))
  const refused = theirs.refused.filter((r) => !known.has(r.command.commandId))
  return {
    waiting: [...mine.waiting, ...waiting].toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0)),
    refused: [...mine.refused, ...refused].toSorted((a, b) => a.at - b.at),
  }
}

const isQueue = (value: unknown): value is KeptQueue =>
  typeof value === 'object' &&
  value !== null &&
  'waiting' in value &&
  Array.isArray(value.waiting) &&
  'refused' in value &&
  Array.isArray(value.refused)

/** Null: nothing there, or nothing of ours. */
export function parsedQueue(text: string | null): KeptQueue | null {
  if (text === null) return null
  try {
    const value: unknown = JSON.parse(text)
    return isQueue(value) ? value : null
  } catch {
    return null
  }
}
