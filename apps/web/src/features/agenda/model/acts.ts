import type { Place } from '@roundtable/contracts'
import { t } from '@lingui/core/macro'
import type { Change } from '@roundtable/scheduling'
import { asked } from '../queue/sender'
import { changingOf, clashesOf, judgeBatch, swapped, type BatchVerdict } from './batch'
import { placeOf } from './board-model'
import type { Deed, DeedOfPlaces, Step } from './deeds'
import { refusedHold } from './holding'
import type { Shown } from './plan-state'
import type { PlanStore, Wish } from './plan-store'
import { duplicateSession, lockSession, type Server } from './session-commands'
import { doneText, nothingMoved, whyNotDone } from './told'
import { choosingAll, type Hold, type UiState } from './ui-state'
import type { Undoing } from './undoing'
import { isolated } from './words'

/** What was done, as it is remembered. */
type Done =
  | { readonly kind: DeedOfPlaces; readonly steps: readonly Step[] }
  | OwnOf<Extract<Deed, { kind: 'lock' }>>
  | OwnOf<Extract<Deed, { kind: 'duplicate' }>>
type OwnOf<D extends Deed> = Omit<D, 'id' | 'planId' | 'at' | 'state' | 'refusal'>

/** Tells what was just done, with a way back. */
export type Tell = (text: string, undo: () => void) => void

/** The desk as acts see it. */
export interface ActingDesk {
  readonly ui: () => UiState
  readonly set: (changes: Partial<UiState>) => void
  readonly select: (sessionId: string, sheet?: boolean) => void
  readonly look: (sessionId: string) => void
  readonly say: (text: string) => void
  readonly tell: Tell
  /** The version that I saw when somebody else moved it since (I-04). */
  readonly seenVersion: (sessionId: string) => number | undefined
}

/** What changes the plan: judged first, shown at once, saved, told with a way back. */
export class Acts {
  constructor(
    private readonly plan: PlanStore,
    private readonly world: { readonly server: Server; readonly now: () => number },
    private readonly undoing: Undoing,
    private readonly desk: ActingDesk,
  ) {}

  /** Several changes as one, all or none; refused as a whole, each card with its own reasons. */
  apply(wanted: readonly Change[], kind: DeedOfPlaces, held: Hold | null = null): void {
    const { shown } = this
    if (!shown || wanted.length === 0) return
    const changes = changingOf(shown, wanted)
    if (changes.length === 0) return this.leave()
    const verdict = judgeBatch(shown, changes)
    if (verdict.whole.severity !== 'blocked') return this.commit(kind, changes)
    if (held) this.desk.set({ hold: refusedHold(held, verdict.whole, []) })
    else this.tellClashes(shown, changes, verdict)
  }

  /** Everything stands already where it is wanted: nothing is sent, and nothing is to be taken back. */
  leave(): void {
    this.desk.set({ hold: null, dialog: null })
    this.desk.say(t`It stands there already.`)
  }

  /** Two sessions exchange their places. */
  swap(a: string, b: string): void {
    const placements = this.shown?.enginePlan.placements
    if (placements) this.apply(swapped(placements, [a, b]), 'swap')
  }

  /** Shows it at once, saves it, and tells it with a way back. */
  commit(kind: DeedOfPlaces, changes: readonly Change[]): void {
    const shown = this.shown!
    const wishes = changes.map((c): Wish => ({ ...c, seen: this.desk.seenVersion(c.sessionId) }))
    this.undoing.past.lift()
    this.plan.move(wishes, this.desk.ui().reason, (inverse, id) => {
      const steps = changes.map((c, i) => stepOf(shown, c, inverse[i]!))
      const text = doneText(shown, kind, changes, this.desk.ui().openDay)
      this.remember(shown, text, { kind, steps }, id)
    })
    const chosen = choosingAll(changes.map((c) => c.sessionId))
    this.desk.set({ hold: null, dialog: null, ...chosen, reason: '' })
    this.desk.look(changes[0]!.sessionId)
  }

  /** Locks sessions to where they stand, or lets them go; one after the other, because each has a version. */
  async lock(ids: readonly string[], on: boolean): Promise<void> {
    const reason = this.desk.ui().reason || null
    for (const id of ids) {
      const { shown } = this
      const placement = shown?.enginePlan.placements[id]
      const session = shown?.board.sessions.get(id)
      if (!shown || !session || (on && !placement)) continue
      const wish = on ? placeOf(shown.board, placement!) : null
      const answer = await asked(lockSession(this.world.server, shown.board, id, wish, reason))
      if (answer.ok) this.locked(shown, id, session.lock, answer.value.lock)
      else this.refusedByServer('lock', id, whyNotDone(answer.problem))
    }
    this.desk.set({ reason: '' })
  }

  /** A copy of a session, off the board; it is looked at once it is there. */
  async duplicate(sessionId: string): Promise<void> {
    const answer = await asked(duplicateSession(this.world.server, sessionId))
    if (!answer.ok) return this.refusedByServer('duplicate', sessionId, whyNotDone(answer.problem))
    const { id, version } = answer.value
    const code = isolated(answer.value.code)
    await this.plan.read()
    const { shown } = this
    if (!shown) return
    if (shown.cardOf.has(id)) this.desk.select(id)
    this.remember(shown, t`${code} was added; it has no place yet.`, {
      kind: 'duplicate',
      sessionId: id,
      code: answer.value.code,
      version,
      of: sessionId,
    })
  }

  private locked(shown: Shown, sessionId: string, before: Place | null, after: Place | null): void {
    const code = isolated(shown.board.sessions.get(sessionId)!.code)
    const text = after ? t`${code} locked` : t`${code} unlocked`
    this.remember(shown, text, { kind: 'lock', sessionId, before, after })
  }

  private remember(shown: Shown, text: string, what: Done, id = this.world.server.newId()): void {
    const head = { id, planId: shown.board.plan.id, at: this.world.now() }
    this.undoing.past.add({ ...head, state: 'done', refusal: null, ...what })
    this.desk.tell(text, () => this.undoing.undoThis(id))
  }

  /** Each session of a batch that may not stand where it was meant to, with its own reasons. */
  private tellClashes(shown: Shown, changes: readonly Change[], verdict: BatchVerdict): void {
    const clashes = clashesOf(changes, verdict)
    for (const { sessionId, placement, findings } of clashes)
      this.plan.tell({
        kind: 'clash',
        sessionId,
        wish: placement && placeOf(shown.board, placement),
        reason: this.desk.ui().reason || null,
        findings,
      })
    this.desk.set({ hold: null, dialog: null })
    this.desk.select(clashes[0]!.sessionId, true)
    this.desk.say(nothingMoved(shown, clashes))
  }

  private refusedByServer(act: 'duplicate' | 'lock', sessionId: string, detail: string): void {
    const reason = this.desk.ui().reason || null
    this.plan.tell({ kind: 'refused', act, sessionId, wish: null, reason, detail })
    this.desk.select(sessionId, true)
  }

  private get shown(): Shown | null {
    return this.plan.state.getState().shown
  }
}

function stepOf({ board }: Shown, change: Change, inverse: Wish): Step {
  const { sessionId, placement, minutes } = change
  return {
    sessionId,
    before: inverse.placement && placeOf(board, inverse.placement),
    after: placement && placeOf(board, placement),
    from: inverse.seen! - 1,
    to: inverse.seen!,
    ...(minutes === undefined ? {} : { minutes: { before: inverse.minutes!, after: minutes } }),
  }
}
