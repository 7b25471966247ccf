import type { Problem } from '@roundtable/contracts'
import type { Answered } from '../api'
import type { Attempts } from '../attempts'
import { accepted, refused, served, type Reading } from './answers'
import {
  decided,
  edited,
  nextCommand,
  readyKeys,
  retried,
  type KeyOf,
  type RecordNow,
  type RecordState,
  type SaveCommand,
} from './record'
import { restored, stash, type Stash } from './stash'

export type Save<F extends object> = (command: SaveCommand<F>) => Promise<Answered<RecordNow<F>>>

/** The world around the store; a spec gives its own. */
export interface Surroundings {
  readonly now: () => number
  readonly newId: () => string
  /** Runs `act` after some milliseconds; answers how to give it up. */
  readonly after: (ms: number, act: () => void) => () => void
  readonly attempting: (connect: () => void) => Attempts
  readonly storage: Stash
  readonly report: (error: unknown) => void
}

interface RecordOptions<F extends object> extends Reading<F> {
  /** Who and what: unsaved edits are kept under it. */
  readonly storageKey: string
  readonly save: Save<F>
}

/** A pause this long after the last change saves it, ms. */
const pause = 800

/** Saves a record as it is edited: one save at a time, none lost, each repeated until it is answered. */
export class RecordStore<F extends object> {
  private current: RecordState<F>
  private readonly listeners = new Set<() => void>()
  private attempts: Attempts | null = null
  private giveUpPause = (): void => {}
  /** The changes so far are to be saved now: the field was left, or nothing was typed for a while. */
  private due = false
  private asking = false
  /** What stands in the storage by my hand. */
  private kept: string | null

  constructor(
    record: RecordNow<F>,
    private options: RecordOptions<F>,
    private readonly world: Surroundings,
  ) {
    this.current = restored(world.storage, options.storageKey, record, options.perKey)
    this.kept = world.storage.get(options.storageKey)
    this.due = readyKeys(this.current).length > 0
  }

  readonly state = (): RecordState<F> => this.current

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Begins to repeat what has no answer; goes on where a reload cut it off. */
  start(): void {
    this.attempts = this.world.attempting(() => this.askAgain())
    this.askAgain()
    this.send()
  }

  /** Leaving the page: what is edited is sent, what is not answered stays kept. */
  stop(): void {
    this.flush()
    this.attempts?.stop()
    this.attempts = null
  }

  /** The way to save may be made anew with every rendering. */
  use(save: Save<F>): void {
    this.options = { ...this.options, save }
  }

  edit<K extends KeyOf<F>>(key: K, value: F[K]): void {
    this.show(edited(this.current, key, value))
    this.giveUpPause()
    this.giveUpPause = this.world.after(pause, () => this.flush())
  }

  flush(): void {
    this.giveUpPause()
    this.due = true
    this.send()
  }

  serve(record: RecordNow<F>): void {
    const next = served(this.current, record, this.options)
    if (next !== this.current) this.show(next)
  }

  decide(key: KeyOf<F>, choice: 'mine' | 'theirs'): void {
    this.show(decided(this.current, key, choice))
    this.flush()
  }

  retry(how: { offBoard?: boolean } = {}): void {
    this.show(retried(this.current, how.offBoard ?? false))
    if (this.current.flight) this.attempts?.now()
    else this.flush()
  }

  private send(): void {
    if (!this.due) return
    const command = nextCommand(this.current, this.world.newId)
    if (!command) {
      this.due = this.current.flight !== null
      return
    }
    this.due = false
    this.show({ ...this.current, flight: command })
    void this.ask(command)
  }

  private askAgain(): void {
    const { flight } = this.current
    if (flight) void this.ask(flight)
  }

  private async ask(command: SaveCommand<F>): Promise<void> {
    if (this.asking) return
    this.asking = true
    try {
      this.settle(await this.options.save(command))
    } catch (error) {
      // An answer that breaks the contract: whether it was stored is unknown, and the same id finds out.
      this.world.report(error)
      this.show({ ...this.current, waiting: 'busy' })
    }
    this.asking = false
    if (this.current.waiting) this.attempts?.later()
    else this.send()
  }

  private settle(answer: Answered<RecordNow<F>>): void {
    if (answer.ok) {
      this.show(accepted(this.current, answer.value, this.world.now(), this.options))
      this.attempts?.succeeded()
    } else this.refuse(answer.problem)
  }

  /** What the answer does not stand against goes out at once. */
  private refuse(problem: Problem): void {
    this.show(refused(this.current, problem, this.options))
    this.due ||= this.current.flight === null
  }

  /** A page that was left may hear an answer late: what its successor has kept since is not its own to change. */
  private keep(): void {
    const { storage } = this.world
    const { storageKey } = this.options
    if (this.attempts === null && storage.get(storageKey) !== this.kept) return
    this.kept = stash(storage, storageKey, this.current)
  }

  private show(next: RecordState<F>): void {
    this.current = next
    this.keep()
    this.listeners.forEach((listener) => listener())
  }
}
