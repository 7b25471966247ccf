import { toEnginePlan, type Fact, type Plan, type Problem } from '@roundtable/contracts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { isHeard, type LiveState } from '../../../platform/live-state'
import { calledOf } from '../queue/called-of'
import { Keeping } from '../queue/keeping'
import type { KeptQueue } from '../queue/kept-queue'
import { planAsOf } from '../queue/plan-memory'
import * as undecided from '../queue/undecided'
import { Sender } from '../queue/sender'
import { WaiverClock } from './expiry'
import { PlanReader } from './plan-reader'
import { freshBoard, nothingYet, shownOf, withRelease } from './plan-state'
import type { Fresh, PlanState } from './plan-state'
import * as reconciling from './reconcile'
import type { Surroundings, Wish } from './surroundings'
import { waitingFor, type Trouble, type Waiting } from './trouble'
import { glidesOf, movedFact, truthOf } from './truth'
import { newsFor } from './which-plan'
import { inverseOf, movedAgain, movesOf } from './wishes'

export type { Surroundings, Wish } from './surroundings'

type Sync = reconciling.Sync

/** The plan in the browser: shows my moves at once, loses none of them, ends equal to the server (STYLE 12). */
export class PlanStore {
  readonly state: StoreApi<PlanState> = createStore<PlanState>(() => nothingYet)
  private fresh: Fresh | null = null
  private left = false
  /** Since when nothing could be sent. */
  private waitingSince: number | null = null
  /** Ids of my own commands: their facts are no news. */
  private readonly mine = new Set<string>()
  /** Who wants to hear that a command is saved. */
  private readonly promised = new Map<string, () => void>()
  private readonly reader: PlanReader
  private readonly sender: Sender
  private readonly keeping: Keeping
  private readonly expiry: WaiverClock

  constructor(private readonly world: Surroundings) {
    this.sender = new Sender(world, {
      first: () => this.now.sync?.unsettled[0],
      sending: () => this.state.setState({ saving: { kind: 'saving' } }),
      accepted: ({ commandId }, placements) => this.saved(commandId, placements),
      told: (command, { troubles, current }) => this.refused(command, troubles, current),
      waits: (why, seconds) => this.waits(why, seconds),
    })
    this.reader = new PlanReader(world, {
      ready: () => this.keeping.open(),
      take: (plan) => this.take(plan, this.now.line === 'offline' ? world.now() : null),
      failed: (problem) => this.failedToRead(problem),
      sync: () => this.now.sync,
    })
    this.expiry = new WaiverClock(
      world,
      () => this.fresh?.board.plan,
      () => this.expire(),
    )
    this.keeping = new Keeping(world, {
      adopt: (queue) => this.adopt(queue),
      changed: (state) => this.state.setState(state),
    })
    this.state.subscribe(({ sync, refused }, before) => {
      if (sync && (sync.unsettled !== before.sync?.unsettled || refused !== before.refused))
        this.keeping.save({ waiting: sync.unsettled, refused })
    })
  }

  /** Reads the plan; after a first success it goes on trying by itself. */
  read(): Promise<void> {
    this.left = false
    this.sender.open()
    return this.reader.read()
  }

  /** Shows a plan under what I have not settled, in this visit or an earlier one. `asOf`: from when it is, if not from now. */
  private take(plan: Plan, asOf: number | null): void {
    this.fresh = freshBoard(plan, this.world.now())
    const { sync } = this.now
    const truth = truthOf(plan)
    const ready = { phase: 'ready', problem: null, asOf } as const
    if (sync) this.show(reconciling.refetched(sync, truth), ready)
    else this.adopt(this.keeping.take(), reconciling.synced(truth), ready)
    this.expiry.wind()
    this.remember()
    if (this.now.saving.kind === 'waiting') void this.sender.send()
  }

  /** Moves from an earlier visit, or from a tab that was closed before it had sent everything. */
  private adopt(
    { waiting, refused }: KeptQueue,
    sync = this.now.sync!,
    changes: Partial<PlanState> = {},
  ): void {
    for (const { commandId } of waiting) {
      this.mine.add(commandId)
      this.sender.sentBefore(commandId)
    }
    this.show(reconciling.restored(sync, waiting), {
      ...changes,
      ...undecided.adopted(this.now, refused),
    })
    void this.sender.send()
  }

  /** What the device shows when the page is opened and no server answers. */
  remember(): void {
    const { sync, asOf } = this.now
    if (!this.fresh || !sync || sync.behind) return
    const plan = planAsOf(this.fresh.board.plan, sync.truth)
    this.keeping.remember({ plan, at: asOf ?? this.world.now() })
  }

  private expire(): void {
    const { sync } = this.now
    if (!this.fresh || !sync) return
    const { board } = this.fresh
    this.fresh = { board, base: toEnginePlan(board.plan, this.world.now()) }
    this.show(sync)
  }

  /** Shows the moves at once and saves them as one batch; `done` hears the inverse once they are saved. */
  move(
    wishes: readonly Wish[],
    reason: string | null,
    done: (inverse: readonly Wish[], commandId: string) => void = () => {},
  ): string | null {
    const { sync, shown } = this.now
    if (!sync || !shown) return null
    const inverse = inverseOf(shown, wishes)
    const moves = movesOf(shown.board, sync, wishes)
    const commandId = this.ask(sync, moves, reason?.trim() || null)
    // Taking it back names the place as it was saved: what somebody did since is not overwritten.
    const saved = ({ sessionId }: Wish) => reconciling.versionOf(this.now.sync!, sessionId)
    this.promised.set(commandId, () =>
      done(
        inverse.map((w) => ({ ...w, seen: saved(w) })),
        commandId,
      ),
    )
    return commandId
  }

  /** Takes a command of mine out of the queue; false: it may have been sent, and nothing was done. */
  withdraw(commandId: string): boolean {
    if (this.sender.mayHaveSent(commandId)) return false
    this.promised.delete(commandId)
    this.discard(commandId)
    return true
  }

  /** A command of mine that was refused, once more, on top of what others did; it is checked again. */
  again(commandId: string): void {
    const { sync, refused } = this.now
    const entry = refused.find(({ command }) => command.commandId === commandId)
    if (!sync || !entry) return
    const moves = movedAgain(this.fresh!.board, sync, entry)
    // Somebody else has put it there meanwhile.
    if (moves.length === 0) return this.discard(commandId)
    this.ask(sync, moves, entry.command.reason)
  }

  /** Lets go of a command: one that was refused, or one that waits and was never sent. */
  discard(commandId: string): void {
    const { sync } = this.now
    if (!sync) return
    this.settle(undecided.letGo(this.now, commandId))
    if (this.sender.isSending(commandId)) return
    const next = reconciling.refused(sync, commandId)
    this.show(next, next.unsettled.length === 0 ? { saving: { kind: 'saved', at: null } } : {})
  }

  private ask(sync: Sync, moves: reconciling.Unsettled['moves'], reason: string | null): string {
    const commandId = this.world.newId()
    this.mine.add(commandId)
    const { board } = this.fresh!
    const places = reconciling.reconcile(sync.truth, sync.unsettled)
    const called = calledOf(board, places, moves)
    const at = this.world.now()
    const ids = moves.map((m) => m.sessionId)
    const { saving } = this.now
    this.show(reconciling.queued(sync, { commandId, reason, moves, at, called }))
    this.state.setState(undecided.decided(this.now, ids))
    if (saving.kind === 'waiting') this.sender.wait(saving.why, null)
    else void this.sender.send()
    return commandId
  }

  /** Sends what waits, now. */
  retry(): void {
    void this.sender.send()
    this.freshen()
  }

  /** A move that cannot even be tried: told in the same place as one that the server refuses. */
  tell(trouble: Trouble): void {
    this.state.setState(undecided.told(this.now, trouble))
  }

  dismiss(sessionId: string): void {
    this.settle(undecided.decided(this.now, [sessionId]))
  }

  /** Once nothing is left to decide, nothing is unsaved. */
  private settle(left: undecided.Undecided): void {
    const over = this.now.saving.kind === 'refused' && left.refused.length === 0
    this.state.setState({ ...left, ...(over ? { saving: { kind: 'saved', at: null } } : {}) })
  }

  /** The viewer has looked at a card that somebody else moved: its dot may go. */
  seen(sessionId: string): void {
    const { glides } = this.now
    if (!(sessionId in glides)) return
    const others = Object.entries(glides).filter(([id]) => id !== sessionId)
    this.state.setState({ glides: Object.fromEntries(others) })
  }

  hear(fact: Fact): void {
    const { sync, glides } = this.now
    if (!sync) return
    const news = newsFor(this.world.planId, fact, (id) => this.mine.has(id))
    const next = reconciling.receive(sync, movedFact(fact, news === 'moves'))
    if (next === sync) return
    if (fact.kind === 'released' && this.fresh) this.fresh = withRelease(this.fresh, fact.data)
    // Everything but a move changes more than a fact carries.
    this.show(news === 'again' ? { ...next, behind: true } : next, {
      glides: news === 'moves' ? { ...glides, ...glidesOf(fact, this.mine) } : glides,
    })
    this.remember()
    if (fact.kind === 'sessions-moved') this.keepPromise(fact.data.commandId)
  }

  /** The stream stands at `seq`. */
  heardOf(seq: number): void {
    const { sync } = this.now
    if (sync) this.show(reconciling.heardOf(sync, seq))
  }

  lineIs(line: LiveState): void {
    const { brokenSince, saving, asOf } = this.now
    const live = isHeard(line)
    if (this.now.line === 'live' && line !== 'live') this.remember()
    const broken = live ? null : (brokenSince ?? this.world.now())
    this.state.setState({ line, brokenSince: broken })
    if (live && (saving.kind === 'waiting' || asOf !== null)) this.retry()
  }

  /** Nothing runs on when the board is left, but what is being sent. */
  close(): void {
    this.reader.stop()
    this.expiry.stop()
    this.left = true
    // Opened again in the same breath, it goes on as if it had never been left.
    queueMicrotask(() => this.left && this.sender.close(() => this.keeping.close()))
  }

  /** The what-if copy that this is; absent: the plan itself. */
  get planId(): string | undefined {
    return this.world.planId
  }

  private get now(): PlanState {
    return this.state.getState()
  }

  private show(sync: Sync, changes: Partial<PlanState> = {}): void {
    if (!this.fresh) return
    const shown = shownOf(this.fresh.board, this.fresh.base, sync)
    // The last one that waited came back as a fact: its answer was lost, it was not.
    const done = this.now.saving.kind === 'waiting' && sync.unsettled.length === 0
    if (done) this.waitingSince = null
    const saving = done ? { saving: { kind: 'saved', at: this.world.now() } as const } : {}
    this.state.setState({ sync, shown, ...saving, ...changes })
    if (sync.behind) void this.read()
  }

  private async failedToRead(problem: Problem): Promise<void> {
    const { sync, asOf } = this.now
    if (sync) return this.state.setState({ problem, asOf: asOf ?? this.world.now() })
    const known = waitingFor(problem) === 'signed-out' ? null : await this.keeping.remembered()
    if (!known) return this.state.setState({ phase: 'failed', problem })
    this.take(known.plan, known.at)
    this.state.setState({ problem })
  }

  private saved(commandId: string, placements: readonly reconciling.Standing[]): void {
    const saving = { kind: 'saved', at: this.world.now() } as const
    this.waitingSince = null
    this.show(reconciling.settled(this.now.sync!, commandId, placements), { saving })
    this.remember()
    this.keepPromise(commandId)
    this.freshen()
  }

  /** Somebody answers: what is shown need not stay old. */
  private freshen(): void {
    if (this.now.asOf !== null) void this.read()
  }

  private keepPromise(commandId: string): void {
    this.promised.get(commandId)?.()
    this.promised.delete(commandId)
  }

  private refused(
    command: reconciling.Unsettled,
    troubles: readonly Trouble[],
    current: readonly reconciling.Standing[],
  ): void {
    this.promised.delete(command.commandId)
    this.show(reconciling.refused(this.now.sync!, command.commandId, current), {
      saving: { kind: 'refused' },
      ...undecided.refusedNow(this.now, command, troubles, this.world.now()),
    })
    this.freshen()
  }

  private waits(why: Waiting, seconds: number | null): void {
    const moves = this.now.sync?.unsettled.length ?? 0
    const now = this.world.now()
    const again = seconds === null ? null : now + seconds * 1000
    this.waitingSince ??= now
    const since = this.waitingSince
    this.state.setState({ saving: { kind: 'waiting', why, moves, since, again } })
  }
}
