import { t } from '@lingui/core/macro'
import { toPlacement } from '@roundtable/contracts'
import type { Change, Finding } from '@roundtable/scheduling'
import { clashesOf, judgeBatch } from './batch'
import {
  nextToRedo,
  nextToUndo,
  refusedDeed,
  seenVersion,
  turned,
  type Deed,
  type Places,
  type Refusal,
  type Step,
} from './deeds'
import { changesIn, wayBack } from './lifted'
import type { Past } from './past'
import type { Shown } from './plan-state'
import type { PlanStore, Wish } from './plan-store'
import { versionOf, type Sync, type Unsettled } from './reconcile'
import type { Server } from './session-commands'
import type { Trouble } from './trouble'
import { turnSession, type DeedOfSession } from './turn-sessions'

export interface Voice {
  readonly say: (text: string) => void
  /** Shows a session, with what is told of it. */
  readonly show: (sessionId: string) => void
  readonly reason: () => string
  /** Does what was taken back before it was saved. */
  readonly again: (changes: readonly Change[]) => void
}

/** A command that takes a deed back, or does it again; a move that waits will be the deed of its own id. */
interface Turn {
  readonly deedId: string
  readonly back: boolean
}

/**
 * Takes back what I did, and does it again: the inverse as a new command, on the versions that I left. What others
 * did since is never overwritten: then it is refused, with what is there now, and the entry stays.
 */
export class Undoing {
  private readonly turns = new Map<string, Turn>()

  constructor(
    private readonly plan: PlanStore,
    readonly past: Past,
    private readonly server: Server,
    private readonly voice: Voice,
  ) {}

  /** What is not saved yet comes first: it was done last. */
  undo(): void {
    const last = this.unsettled.at(-1)
    if (last && !this.turns.get(last.commandId)?.back) this.reverse(last, true)
    else this.turnNext(nextToUndo, t`There is nothing to take back.`)
  }

  redo(): void {
    const last = this.past.lifted.at(-1)
    const rest = this.past.lifted.slice(0, -1)
    if (last?.kind === 'withdrawn') {
      this.voice.again(last.changes)
      return this.past.lift(...rest)
    }
    this.past.lift(...rest)
    const waits = last && this.unsettled.find((u) => u.commandId === last.commandId)
    if (waits) this.reverse(waits, false)
    else this.turnNext(nextToRedo, t`There is nothing to do again.`)
  }

  canUndo(planId: string): boolean {
    const mine = this.unsettled.some((u) => !this.turns.get(u.commandId)?.back)
    return mine || this.next(nextToUndo, planId) !== null
  }

  canRedo(planId: string): boolean {
    return this.past.lifted.length > 0 || this.next(nextToRedo, planId) !== null
  }

  /** Takes back one deed, as a toast offers it. */
  undoThis(id: string): void {
    const deed = this.past.deeds.find((d) => d.id === id && d.state === 'done')
    if (deed) this.turn(deed)
  }

  private turnNext(next: typeof nextToUndo, otherwise: string): void {
    const { shown } = this.plan.state.getState()
    const deed = shown && this.next(next, shown.board.plan.id)
    if (deed) this.turn(deed)
    else this.voice.say(otherwise)
  }

  /** Of the deeds that are not being taken back already. */
  private next(next: typeof nextToUndo, planId: string): Deed | null {
    const turns = this.unsettled.flatMap((u) => this.turns.get(u.commandId) ?? [])
    const going = new Set(turns.filter(({ back }) => back).map(({ deedId }) => deedId))
    return next(
      this.past.deeds.filter(({ id }) => !going.has(id)),
      planId,
    )
  }

  /**
   * A command that is not saved yet: it leaves the queue while it has not been sent; else it may have arrived, and its
   * sessions are moved back behind it.
   */
  private reverse(command: Unsettled, back: boolean): void {
    const { shown } = this.plan.state.getState()
    if (!shown) return
    const changes = changesIn(shown.board, command)
    if (this.plan.withdraw(command.commandId)) {
      if (back) this.past.lift(...this.past.lifted, { kind: 'withdrawn', changes })
      const said = back ? t`Taken back. It had not been sent yet.` : t`Done again.`
      return this.voice.say(said)
    }
    const way = wayBack(shown.board, command)
    if (!way || judgeBatch(shown, way).whole.severity === 'blocked')
      return this.voice.say(couldNot(back))
    const deedId = this.turns.get(command.commandId)?.deedId ?? command.commandId
    this.send(way, { deedId, back })
    this.voice.say(
      back
        ? t`Taken back here. It is saved with what waits.`
        : t`Done again here. It is saved with what waits.`,
    )
  }

  /** The turn itself as a command; once it is saved, the deed is turned. */
  private send(wishes: readonly Wish[], turn: Turn, saved: () => void = () => {}): void {
    const word = turn.back ? t`Undone` : t`Done again`
    const commandId = this.plan.move(wishes, this.voice.reason() || word, (inverse) => {
      saved()
      const versions = new Map(inverse.map((w) => [w.sessionId, w.seen!]))
      this.past.become(turned(this.past.deeds, turn.deedId, versions))
      this.voice.say(turn.back ? t`Taken back.` : t`Done again.`)
    })
    if (commandId === null) return
    this.turns.set(commandId, turn)
    if (turn.back) this.past.lift(...this.past.lifted, { kind: 'moved-back', commandId })
  }

  private turn(deed: Deed): void {
    const { shown, sync } = this.plan.state.getState()
    if (!shown || !sync) return
    if ('steps' in deed) this.turnPlaces(deed, shown, sync)
    else void this.turnSession(deed, shown)
  }

  private turnPlaces(deed: Places, shown: Shown, sync: Sync): void {
    if (isPending(sync, deed)) {
      this.voice.say(t`A newer change of yours is not saved yet.`)
      return
    }
    const stale = deed.steps.filter((step) => movedOn(deed, step, shown, sync))
    if (stale.length > 0) return this.refuseStale(deed, stale, sync)
    const wishes = deed.steps.map((step) => wishOf(deed, step, shown))
    const verdict = judgeBatch(shown, wishes)
    if (verdict.whole.severity === 'blocked') {
      const findings = verdict.whole.findings.filter(weighs)
      const own = new Map(clashesOf(wishes, verdict).map((c) => [c.sessionId, c.findings]))
      return this.refuse(
        deed,
        { kind: 'clash', findings },
        (base) => ({ ...base, kind: 'clash', findings: own.get(base.sessionId)!.filter(weighs) }),
        deed.steps.filter((step) => own.has(step.sessionId)),
      )
    }
    this.send(wishes, { deedId: deed.id, back: deed.state === 'done' }, this.watch(deed))
  }

  /** The server may know more than this page: its refusal is told as trouble of the session. */
  private watch(deed: Places): () => void {
    const before = this.plan.state.getState().troubles
    const giveUp = this.plan.state.subscribe(({ troubles }) => {
      const step = deed.steps.find(
        ({ sessionId: id }) => troubles[id] && troubles[id] !== before[id],
      )
      if (!step) return
      giveUp()
      this.keepRefusal(deed, refusalOf(troubles[step.sessionId]!))
      this.voice.show(step.sessionId)
    })
    return giveUp
  }

  private refuseStale(deed: Places, stale: readonly Step[], sync: Sync): void {
    const current = stale.map((s) => sync.truth.standings[s.sessionId]!)
    const by = new Map(current.map((standing) => [standing.sessionId, standing]))
    this.refuse(
      deed,
      { kind: 'stale', current },
      (base) => ({ ...base, kind: 'stale', current: by.get(base.sessionId)! }),
      stale,
    )
  }

  private refuse(
    deed: Places,
    refusal: Refusal,
    trouble: (base: Pick<Trouble, 'sessionId' | 'wish' | 'reason'>) => Trouble,
    steps: readonly Step[],
  ): void {
    this.keepRefusal(deed, refusal)
    for (const step of steps) {
      const wish = deed.state === 'done' ? step.before : step.after
      this.plan.tell(
        trouble({ sessionId: step.sessionId, wish, reason: this.voice.reason() || null }),
      )
    }
    this.voice.show(steps[0]!.sessionId)
  }

  private keepRefusal(deed: Deed, refusal: Refusal): void {
    this.past.become(refusedDeed(this.past.deeds, deed.id, refusal))
    this.voice.say(couldNot(deed.state === 'done'))
  }

  private async turnSession(deed: DeedOfSession, shown: Shown): Promise<void> {
    const reason = this.voice.reason() || (deed.state === 'done' ? t`Undone` : t`Done again`)
    const turn = await turnSession(this.server, shown, deed, reason)
    if (turn.kind === 'later') return this.voice.say(turn.why)
    if (turn.kind === 'refused') return this.keepRefusal(deed, turn.refusal)
    this.past.become(turn.deeds(this.past.deeds))
    if (deed.kind === 'duplicate') await this.plan.read()
    this.voice.say(deed.state === 'done' ? t`Taken back.` : t`Done again.`)
  }

  private get unsettled(): readonly Unsettled[] {
    return this.plan.state.getState().sync?.unsettled ?? []
  }
}

const couldNot = (back: boolean): string =>
  back ? t`It could not be taken back.` : t`It could not be done again.`

const weighs = (f: Finding): boolean => !f.waived && f.severity === 'blocker'

const isPending = (sync: Sync, { steps }: Places): boolean =>
  sync.unsettled.some(({ moves }) =>
    moves.some((m) => steps.some((s) => s.sessionId === m.sessionId)),
  )

/** Somebody else has moved it since, or given it another length. */
function movedOn(deed: Places, step: Step, { board }: Shown, sync: Sync): boolean {
  if (versionOf(sync, step.sessionId) !== seenVersion(deed, step)) return true
  if (!step.minutes) return false
  const left = deed.state === 'done' ? step.minutes.after : step.minutes.before
  return board.sessions.get(step.sessionId)?.minutes !== left
}

function wishOf(deed: Places, step: Step, { board }: Shown): Wish {
  const back = deed.state === 'done'
  const place = back ? step.before : step.after
  return {
    sessionId: step.sessionId,
    placement: place && toPlacement(board.clock, place),
    ...(step.minutes ? { minutes: back ? step.minutes.before : step.minutes.after } : {}),
    seen: seenVersion(deed, step),
  }
}

function refusalOf(trouble: Trouble): Refusal {
  switch (trouble.kind) {
    case 'stale':
      return { kind: 'stale', current: [trouble.current] }
    case 'clash':
      return { kind: 'clash', findings: trouble.findings }
    case 'gone':
      return { kind: 'refused', detail: goneText(trouble.what) }
    case 'refused':
      return { kind: 'refused', detail: trouble.detail }
  }
}

const goneText = (what: 'session' | 'room'): string =>
  what === 'room'
    ? t`The room is not in the plan any longer.`
    : t`The session is not in the plan any longer.`
