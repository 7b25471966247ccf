import { t } from '@lingui/core/macro'
import { toPlacement } from '@roundtable/contracts'
import { judgeBatch } from './batch'
import {
  nextToRedo,
  nextToUndo,
  refusedDeed,
  seenVersion,
  turned,
  type Deed,
  type Refusal,
  type Step,
} from './deeds'
import type { Past } from './past'
import type { Shown } from './plan-state'
import type { PlanStore, Wish } from './plan-store'
import { versionOf, type Sync } from './reconcile'
import { lockSession, type Server } from './session-commands'
import type { Trouble } from './trouble'

type DeedOf<K> = Extract<Deed, { kind: K }>
type Places = DeedOf<'move' | 'length' | 'swap'>

export interface Voice {
  readonly say: (text: string) => void
  /** Shows a session, with what is told of it. */
  readonly show: (sessionId: string) => void
  readonly reason: () => string
}

/**
 * Takes back what I did, and does it again: the inverse as a new command, on the versions that I left. What others
 * did since is never overwritten: then it is refused, with what is there now, and the entry stays.
 */
export class Undoing {
  constructor(
    private readonly plan: PlanStore,
    readonly past: Past,
    private readonly server: Server,
    private readonly voice: Voice,
  ) {}

  undo(): void {
    this.turnNext(nextToUndo, t`There is nothing to take back.`)
  }

  redo(): void {
    this.turnNext(nextToRedo, t`There is nothing to do again.`)
  }

  /** Takes back one deed, as a toast offers it. */
  undoThis(id: string): void {
    const deed = this.past.deeds.find((d) => d.id === id && d.state === 'done')
    if (deed) this.turn(deed)
  }

  private turnNext(next: typeof nextToUndo, otherwise: string): void {
    const { shown } = this.plan.state.getState()
    const deed = shown && next(this.past.deeds, shown.board.plan.id)
    if (deed) this.turn(deed)
    else this.voice.say(otherwise)
  }

  private turn(deed: Deed): void {
    const { shown, sync } = this.plan.state.getState()
    if (!shown || !sync) return
    if (deed.kind === 'lock') void this.turnLock(deed, shown)
    else this.turnPlaces(deed, shown, sync)
  }

  private turnPlaces(deed: Places, shown: Shown, sync: Sync): void {
    if (isPending(sync, deed)) {
      this.voice.say(t`A newer change of yours is not saved yet.`)
      return
    }
    const stale = deed.steps.filter((step) => movedOn(deed, step, shown, sync))
    if (stale.length > 0) return this.refuseStale(deed, stale, sync)
    const wishes = deed.steps.map((step) => wishOf(deed, step, shown))
    const { whole } = judgeBatch(shown, wishes)
    if (whole.severity === 'blocked') {
      const findings = whole.findings.filter((f) => !f.waived && f.severity === 'blocker')
      return this.refuse(deed, { kind: 'clash', findings }, (base) => ({
        ...base,
        kind: 'clash',
        findings,
      }))
    }
    const giveUp = this.watch(deed)
    this.plan.move(wishes, this.voice.reason() || wordOf(deed), (inverse) => {
      giveUp()
      const versions = new Map(inverse.map((w) => [w.sessionId, w.seen!]))
      this.past.become(turned(this.past.deeds, deed.id, versions))
      this.voice.say(deed.state === 'done' ? t`Taken back.` : t`Done again.`)
    })
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
    steps: readonly Step[] = deed.steps.slice(0, 1),
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
    this.voice.say(
      deed.state === 'done' ? t`It could not be taken back.` : t`It could not be done again.`,
    )
  }

  private async turnLock(deed: DeedOf<'lock'>, { board }: Shown): Promise<void> {
    const [was, then] =
      deed.state === 'done' ? [deed.after, deed.before] : [deed.before, deed.after]
    const session = board.sessions.get(deed.sessionId)
    if (!session || JSON.stringify(session.lock) !== JSON.stringify(was)) {
      const detail = t`Somebody has changed its lock since.`
      return this.keepRefusal(deed, { kind: 'refused', detail })
    }
    const reason = this.voice.reason() || wordOf(deed)
    const answer = await lockSession(this.server, board, deed.sessionId, then, reason)
    if (!answer.ok) {
      return this.keepRefusal(deed, { kind: 'refused', detail: answer.problem.detail })
    }
    this.past.become(turned(this.past.deeds, deed.id, new Map()))
    this.voice.say(deed.state === 'done' ? t`Taken back.` : t`Done again.`)
  }
}

const wordOf = (deed: Deed): string => (deed.state === 'done' ? t`Undone` : t`Done again`)

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
