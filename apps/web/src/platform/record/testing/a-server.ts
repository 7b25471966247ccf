import type { Problem } from '@roundtable/contracts'
import type { Answered } from '../../api'
import { offline } from '../../problem'
import type { RecordNow, SaveCommand } from '../record'

export interface Person {
  name: string
  job: string | null
  rank: number
  title: Record<string, string | undefined>
}

export const aPerson: Person = {
  name: 'Jean Habimana',
  job: 'Minister',
  rank: 3,
  title: { en: 'Minister of ICT' },
}

const problem = (word: string, status: number, more: Partial<Problem>): Problem => ({
  type: `/problems/${word}`,
  title: word,
  status,
  detail: `${word}.`,
  ...more,
})

/** A line between a page and the server: it may break before a command arrives, or before its answer does. */
export type Line = 'up' | 'no command arrives' | 'no answer arrives'

/** The record on a server that keeps the promises of the contract: versions, and one effect a command. */
export class Server {
  version = 1
  fields: Person = aPerson
  changedBy: string | null = null
  /** What each save refuses, when it does. */
  refuse: (command: SaveCommand<Person>) => Problem | null = () => null
  /** Ids in the order they had an effect. */
  readonly effects: string[] = []
  /** Every value that has ever been stored. */
  readonly stored = new Set<unknown>()
  private readonly answers = new Map<string, RecordNow<Person>>()

  now(): RecordNow<Person> {
    const { version, fields, changedBy } = this
    return { version, fields, changedBy, changedAt: '2022-06-08T10:00:00Z' }
  }

  /** Somebody else's change, made elsewhere. */
  change(by: string, fields: Partial<Person>): void {
    this.fields = { ...this.fields, ...fields }
    this.version += 1
    for (const value of Object.values(fields)) this.stored.add(value)
    this.changedBy = by
  }

  /** How `by` saves, over a line that may break. */
  saveAs =
    (by: string, line: () => Line = () => 'up') =>
    async (command: SaveCommand<Person>): Promise<Answered<RecordNow<Person>>> => {
      const state = line()
      // Over the wire: nobody shares objects with the server.
      const sent = structuredClone(command)
      await Promise.resolve()
      if (state === 'no command arrives') return { ok: false, problem: offline() }
      const answer = this.handle(by, sent)
      await Promise.resolve()
      return state === 'up' ? answer : { ok: false, problem: offline() }
    }

  private handle(by: string, command: SaveCommand<Person>): Answered<RecordNow<Person>> {
    const before = this.answers.get(command.commandId)
    if (before) return { ok: true, value: before }
    if (command.expectedVersion !== this.version) {
      const { version, fields, changedBy } = this
      const current = { version, fields, changedBy, changedAt: '2022-06-08T10:00:00Z' }
      // The contract's type of `current` also knows lists of sessions; a record answers with one standing.
      return { ok: false, problem: { ...problem('stale', 412, {}), current } as unknown as Problem }
    }
    const refusal = this.refuse(command)
    if (refusal) return { ok: false, problem: refusal }
    this.change(by, command.fields)
    this.effects.push(command.commandId)
    const value = this.now()
    this.answers.set(command.commandId, value)
    return { ok: true, value }
  }
}

export const invalid = (pointer: string, detail: string): Problem =>
  problem('validation', 422, { errors: [{ pointer, code: 'invalid', detail }] })

export const clash = (): Problem =>
  problem('clash', 409, { detail: 'Committee 3 meets 15:00–16:30.' })

export const forbidden = (): Problem => problem('forbidden', 403, { detail: 'Not yours.' })
export const signedOut = (): Problem => problem('unauthenticated', 401, {})
