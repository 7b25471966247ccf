import { Inject, Injectable } from '@nestjs/common'
import type { StreamName } from '@roundtable/contracts'
import type { DataSource, EntityManager } from 'typeorm'
import type { Actor } from '../http/actor'
import { accepted, refused, type Outcome } from '../http/outcome'
import { refusalOf } from '../http/refusal-of'
import { appendAudit, type AuditLine } from './audit-chain'
import { plain } from './canonical-json'
import { COMMANDS } from './data-sources'
import { appendFacts, type NewFact, type Seqs } from './live-facts'
import { namedOverlap } from './overlap'
import { recall, remember, wasTaken, type Command } from './remembered-command'
import { Turnstile } from './turnstile'

export type { Actor } from '../http/actor'
export { accepted, refused, type Outcome } from '../http/outcome'
export type { Command } from './remembered-command'

/** What the work of a change writes with. Everything it says is stored with it, or not at all. */
export interface Writer {
  readonly db: EntityManager
  /** Locks the main plan's row for the rest of the transaction; must come before any other lock. Answers the plan's id. */
  lockPlan(): Promise<string>
  /** After another lock than the plan's: whoever sent the same command at the same moment has finished, and is repeated (I-07). */
  haltIfKnown(): Promise<void>
  /** One line at least per change (I-15). */
  audit(line: AuditLine): void
  /** A fact for everybody who listens to the stream (I-06). */
  tell(stream: StreamName, kind: string, data: unknown): void
  /** Ends the work: everything stands already as it was asked for. The value is answered, and nothing is left behind. */
  unchanged(value: unknown): never
}

export interface Changed<T> {
  readonly value: T
  readonly seqs: Seqs
}

/** Leaves a line in the audit, in somebody's name. */
export type Note = (actor: Pick<Actor, 'id' | 'name'>, line: AuditLine) => void

/** Ends the work early and takes everything back. */
class Halt extends Error {
  constructor(readonly outcome: Outcome<Changed<unknown>>) {
    super('halt')
  }
}

class Transaction implements Writer {
  readonly lines: AuditLine[] = []
  readonly facts: NewFact[] = []

  constructor(
    readonly db: EntityManager,
    private readonly command: { actor: Actor; command: Command } | null,
  ) {}

  async lockPlan(): Promise<string> {
    const [plan] = await this.db.query('SELECT id FROM plan WHERE main FOR NO KEY UPDATE')
    if (!plan) throw new Halt(refused({ word: 'not-found', detail: 'There is no plan yet.' }))
    // Whoever sent the same command at the same moment has finished by now.
    await this.haltIfKnown()
    return plan.id
  }

  async haltIfKnown(): Promise<void> {
    const known = this.command && (await recall(this.db, this.command.actor, this.command.command))
    if (known) throw new Halt(known)
  }

  audit(line: AuditLine): void {
    this.lines.push(line)
  }

  tell(stream: StreamName, kind: string, data: unknown): void {
    this.facts.push({ stream, kind, data })
  }

  unchanged(value: unknown): never {
    throw new Halt(accepted({ value: plain(value), seqs: {} }))
  }
}

/**
 * The one way to write (DESIGN 7). Locks in this order only: plan → its rows → audit head → stream counters, which are
 * the last statement before COMMIT.
 */
@Injectable()
export class Changes {
  /** One works, the next already stands at the plan's lock, and one connection may be slow. */
  private readonly turnstile = new Turnstile({ places: 3, line: 300, patience: 15_000 })

  constructor(@Inject(COMMANDS) private readonly commands: DataSource) {}

  /**
   * Runs the work in one transaction, with its audit lines, its facts and the answer a retry gets (I-07); a value must
   * be JSON. A refusal leaves nothing behind. What the database refuses is a refusal too; bugs throw.
   */
  async run<T>(
    actor: Actor,
    command: Command | null,
    work: (writer: Writer) => Promise<Outcome<T>>,
  ): Promise<Outcome<Changed<T>>> {
    try {
      return await this.turnstile.pass(() =>
        this.commands.transaction((db) => attempt(db, actor, command, work)),
      )
    } catch (error) {
      return (await this.answerTo(error, actor, command)) as Outcome<Changed<T>>
    }
  }

  /** The same, for whoever asks for no more than the value. */
  async answer<T>(
    actor: Actor,
    command: Command | null,
    work: (writer: Writer) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> {
    const done = await this.run(actor, command, work)
    return done.ok ? accepted(done.value.value) : done
  }

  /**
   * For what waits for no plan: whoever signs in stands in no line behind those who move sessions. The work says whose
   * lines they are; what it did stays also when it refuses, so that a wrong guess counts.
   */
  aside<T>(work: (db: EntityManager, note: Note) => Promise<T>): Promise<T> {
    return this.commands.transaction(async (db) => {
      const noted: (() => Promise<void>)[] = []
      const value = await work(db, (actor, line) =>
        noted.push(() => appendAudit(db, actor, [line])),
      )
      for (const append of noted) await append()
      return value
    })
  }

  private async answerTo(
    error: unknown,
    actor: Actor,
    command: Command | null,
  ): Promise<Outcome<Changed<unknown>>> {
    if (error instanceof Halt) return error.outcome
    try {
      const known =
        command && wasTaken(error) && (await recall(this.commands.manager, actor, command))
      if (known) return known
      const overlap = await namedOverlap(this.commands.manager, error)
      if (overlap) return refused(overlap)
    } catch (second) {
      return foreseen(second)
    }
    return foreseen(error)
  }
}

function foreseen(error: unknown): Outcome<never> {
  const refusal = refusalOf(error)
  if (refusal.word === 'internal') throw error
  return refused(refusal)
}

async function attempt<T>(
  db: EntityManager,
  actor: Actor,
  command: Command | null,
  work: (writer: Writer) => Promise<Outcome<T>>,
): Promise<Outcome<Changed<T>>> {
  const writer = new Transaction(db, command && { actor, command })
  await writer.haltIfKnown()
  const outcome = await work(writer)
  if (!outcome.ok) throw new Halt(outcome)
  if (writer.lines.length === 0) throw new Error('A change needs an audit line (I-15).')
  const value = plain(outcome.value) as T
  await appendAudit(db, actor, writer.lines)
  if (command) await remember(db, actor, command, value)
  const row = command && { actorId: actor.id, id: command.id }
  return accepted({ value, seqs: await appendFacts(db, writer.facts, row) })
}
