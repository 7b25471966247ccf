import { toEnginePlan, type Fact, type Problem } from '@roundtable/contracts'
import type { Placement } from '@roundtable/scheduling'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Answered, call } from '../../../platform/api'
import { backoff } from '../../../platform/follow'
import type { LiveState } from '../../../platform/live'
import { unreadable } from '../../../platform/problem'
import { nextExpiry } from '../waivers/model/waivers'
import { placeOf, placesInMinutes } from './board-model'
import { freshBoard, nothingYet, shownOf, type PlanState } from './plan-state'
import * as reconciling from './reconcile'
import { answerTo, type Trouble, type Waiting } from './trouble'
import { movedFact, truthOf } from './truth'

/** The world around the store; a spec gives its own. */
export interface Surroundings {
  readonly call: typeof call
  readonly now: () => number
  readonly newId: () => string
  readonly random: () => number
  /** Runs `act` after some milliseconds; answers how to give it up. */
  readonly after: (ms: number, act: () => void) => () => void
}

/** What I want; `null` takes the session off the board. */
export interface Wish {
  readonly sessionId: string
  readonly placement: Placement | null
  /** Version of the placement that I saw when I decided; default: the newest known. */
  readonly seen?: number | undefined
}

type Sync = reconciling.Sync
const leastWait = 500
/** Browsers count no longer than 24 days; a day is often enough to look again. */
const longestWait = 86_400_000

/** The plan in the browser: shows my moves at once, loses none of them, ends equal to the server (STYLE 12). */
export class PlanStore {
  readonly state: StoreApi<PlanState> = createStore<PlanState>(() => nothingYet)
  private fresh: ReturnType<typeof freshBoard> | null = null
  private reading = false
  private sending = false
  private readAttempt = 0
  private sendAttempt = 0
  private giveUpRead = () => {}
  private giveUpSend = () => {}
  private giveUpExpiry = () => {}
  /** Ids of my own commands: their facts are no news. */
  private readonly mine = new Set<string>()
  /** Who wants to hear that a command is saved. */
  private readonly promised = new Map<string, () => void>()

  constructor(private readonly world: Surroundings) {}

  /** Reads the plan; after a first success it goes on trying by itself. */
  async read(): Promise<void> {
    if (this.reading) return
    this.reading = true
    this.giveUpRead()
    const answer = await this.asked(this.world.call('plan'))
    if (!answer.ok) {
      this.reading = false
      return this.failedToRead(answer.problem)
    }
    this.fresh = freshBoard(answer.value, this.world.now())
    const { sync } = this.state.getState()
    const truth = truthOf(answer.value)
    const next = sync ? reconciling.refetched(sync, truth) : reconciling.synced(truth)
    this.show(next, { phase: 'ready', problem: null })
    this.awaitExpiry()
    this.reading = false
    // An answer from before the fact that asked for it: the next one is not asked for in the same breath.
    if (next.behind) this.readLater()
    else this.readAttempt = 0
  }

  /** A waiver that ends brings its findings back without anybody's doing. */
  private awaitExpiry(): void {
    this.giveUpExpiry()
    const end = this.fresh && nextExpiry(this.fresh.board.plan.waivers, this.world.now())
    if (end === null) return
    const ms = Math.min(end - this.world.now(), longestWait)
    this.giveUpExpiry = this.world.after(ms, () => this.expire())
  }

  private expire(): void {
    const { sync } = this.state.getState()
    if (this.fresh && sync) {
      const { board } = this.fresh
      this.fresh = { board, base: toEnginePlan(board.plan, this.world.now()) }
      this.show(sync)
    }
    this.awaitExpiry()
  }

  /** Shows the moves at once and saves them as one batch; `done` hears the inverse once they are saved. */
  move(
    wishes: readonly Wish[],
    reason: string | null,
    done: (inverse: readonly Wish[]) => void = () => {},
  ): void {
    const { sync, shown, saving } = this.state.getState()
    if (!sync || !shown) return
    const commandId = this.world.newId()
    this.mine.add(commandId)
    const inverse = wishes.map(({ sessionId }) => ({
      sessionId,
      placement: shown.enginePlan.placements[sessionId] ?? null,
    }))
    // Taking it back names the place as it was saved: what somebody did since is not overwritten.
    const saved = ({ sessionId }: Wish) =>
      reconciling.versionOf(this.state.getState().sync!, sessionId)
    this.promised.set(commandId, () => done(inverse.map((w) => ({ ...w, seen: saved(w) }))))
    const moves = wishes.map(({ sessionId, placement, seen }) => ({
      sessionId,
      expectedVersion: seen ?? reconciling.versionOf(sync, sessionId),
      placement: placement && placeOf(shown.board, placement),
    }))
    const next = reconciling.queued(sync, { commandId, reason: reason?.trim() || null, moves })
    this.show(next, { troubles: this.troublesWithout(wishes.map((w) => w.sessionId)) })
    if (saving.kind === 'waiting') this.wait(saving.why, null)
    else void this.send()
  }

  /** Sends what waits, now. */
  retry(): void {
    void this.send()
  }

  /** A move that cannot even be tried: told in the same place as one that the server refuses. */
  tell(trouble: Trouble): void {
    const { troubles } = this.state.getState()
    this.state.setState({ troubles: { ...troubles, [trouble.sessionId]: trouble } })
  }

  dismiss(sessionId: string): void {
    this.state.setState({ troubles: this.troublesWithout([sessionId]) })
  }

  /** The viewer has looked at a card that somebody else moved: its dot may go. */
  seen(sessionId: string): void {
    const { glides } = this.state.getState()
    if (sessionId in glides) this.state.setState({ glides: without(glides, [sessionId]) })
  }

  hear(fact: Fact): void {
    const { sync, glides } = this.state.getState()
    if (!sync) return
    const next = reconciling.receive(sync, movedFact(fact))
    if (next === sync) return
    if (fact.kind === 'released') this.releaseIs(fact.data)
    const theirs = fact.kind === 'sessions-moved' && !this.mine.has(fact.data.commandId)
    const moved = theirs ? fact.data.placements : []
    // Everything but a move changes more than a fact carries.
    this.show(fact.kind === 'sessions-moved' ? next : { ...next, behind: true }, {
      glides: {
        ...glides,
        ...Object.fromEntries(
          moved.map((p) => [p.sessionId, { by: p.changedBy, at: p.changedAt }]),
        ),
      },
    })
    if (fact.kind === 'sessions-moved') this.keepPromise(fact.data.commandId)
  }

  /** The stream stands at `seq`. */
  heardOf(seq: number): void {
    const { sync } = this.state.getState()
    if (sync) this.show(reconciling.heardOf(sync, seq))
  }

  lineIs(line: LiveState): void {
    const { brokenSince, saving } = this.state.getState()
    const broken = line === 'live' ? null : (brokenSince ?? this.world.now())
    this.state.setState({ line, brokenSince: broken })
    if (line === 'live' && saving.kind === 'waiting') void this.send()
  }

  /** Nothing runs on when the board is left. */
  close(): void {
    this.giveUpRead()
    this.giveUpSend()
    this.giveUpExpiry()
  }

  private show(sync: Sync, changes: Partial<PlanState> = {}): void {
    if (!this.fresh) return
    const shown = shownOf(this.fresh.board, this.fresh.base, sync)
    this.state.setState({ sync, shown, ...changes })
    if (sync.behind) void this.read()
  }

  private failedToRead(problem: Problem): void {
    if (!this.state.getState().sync) return this.state.setState({ phase: 'failed', problem })
    this.readLater()
  }

  private readLater(): void {
    const ms = leastWait + backoff(this.readAttempt++, this.world.random())
    this.giveUpRead = this.world.after(ms, () => void this.read())
  }

  /** One command at a time, in order: a later move of a session stands on the version of the earlier one. */
  private async send(): Promise<void> {
    const command = this.state.getState().sync?.unsettled[0]
    if (!command || this.sending) return
    this.sending = true
    this.giveUpSend()
    this.state.setState({ saving: { kind: 'saving' } })
    const { commandId, reason, moves } = command
    const body = { commandId, moves: [...moves], ...(reason ? { reason } : {}) }
    const answer = await this.asked(this.world.call('moves', { body }))
    this.sending = false
    if (answer.ok) this.saved(commandId, answer.value.placements)
    else this.notSaved(answer.problem, command)
  }

  private saved(commandId: string, placements: readonly reconciling.Standing[]): void {
    this.sendAttempt = 0
    const { sync } = this.state.getState()
    this.show(reconciling.settled(sync!, commandId, placements), {
      saving: { kind: 'saved', at: this.world.now() },
    })
    this.keepPromise(commandId)
    void this.send()
  }

  private keepPromise(commandId: string): void {
    this.promised.get(commandId)?.()
    this.promised.delete(commandId)
  }

  private notSaved(problem: Problem, command: reconciling.Unsettled): void {
    const next = answerTo(problem, command)
    if (next.kind === 'later') return this.wait(next.why, next.seconds)
    this.sendAttempt = 0
    this.promised.delete(command.commandId)
    const { sync, troubles } = this.state.getState()
    this.show(reconciling.refused(sync!, command.commandId, next.current), {
      saving: { kind: 'refused' },
      troubles: { ...troubles, ...Object.fromEntries(next.troubles.map((t) => [t.sessionId, t])) },
    })
    void this.send()
  }

  private wait(why: Waiting, seconds: number | null): void {
    const moves = this.state.getState().sync?.unsettled.length ?? 0
    this.state.setState({ saving: { kind: 'waiting', why, moves } })
    this.giveUpSend()
    if (why === 'signed-out') return
    const ms = leastWait + backoff(this.sendAttempt++, this.world.random())
    this.giveUpSend = this.world.after(seconds === null ? ms : seconds * 1000, () => this.retry())
  }

  /** An answer that breaks the contract is a bug; the board stays alive and says that it has no answer. */
  private async asked<T>(answer: Promise<Answered<T>>): Promise<Answered<T>> {
    try {
      return await answer
    } catch (error) {
      console.error(error)
      return { ok: false, problem: unreadable(500) }
    }
  }

  private releaseIs(data: Extract<Fact, { kind: 'released' }>['data']): void {
    if (!this.fresh || !data.placements) return
    const { number, publishedAt, placements } = data
    const { board } = this.fresh
    const plan = { ...board.plan, release: { number, publishedAt, placements } }
    const places = Object.fromEntries(placements.map((p) => [p.sessionId, p]))
    const released = placesInMinutes(board.clock, places)
    this.fresh = { ...this.fresh, board: { ...board, plan, released } }
  }

  private troublesWithout(ids: readonly string[]): PlanState['troubles'] {
    return without(this.state.getState().troubles, ids)
  }
}

const without = <T>(record: Readonly<Record<string, T>>, ids: readonly string[]) =>
  Object.fromEntries(Object.entries(record).filter(([id]) => !ids.includes(id)))
