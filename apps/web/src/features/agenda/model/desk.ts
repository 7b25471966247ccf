import { t } from '@lingui/core/macro'
import { toPlacement } from '@roundtable/contracts'
import type { Change, Placement } from '@roundtable/scheduling'
import { Acts, type Tell } from './acts'
import { verdictAt, type Proposal } from './answers'
import { changingOf } from './batch'
import { placementOf, placeOf, slotOf, type Slot } from './board-model'
import {
  changesOf,
  companions,
  heldOver,
  isAlone,
  isStill,
  pulledTo,
  refusedHold,
  steeredBy,
  taken,
} from './holding'
import type { Step } from './keyboard'
import { Looking } from './looking'
import { Past, type Stash } from './past'
import type { PlanStore } from './plan-store'
import { proposalsNear } from './proposals-near'
import type { Server } from './session-commands'
import { batchText } from './told'
import { choosing, choosingAll, type Edge, type Hold, type Over } from './ui-state'
import { Undoing } from './undoing'
import { withoutGone } from './without-gone'

const isOfLength = (changes: readonly Change[]): boolean =>
  changes.some(({ minutes }) => minutes !== undefined)

/** What the desk needs besides the plan. */
export interface DeskWorld {
  readonly server: Server
  readonly stash: Stash
  readonly now: () => number
}

/** Everything an organizer can do at the board, apart from mouse, keys and pixels. */
export class Desk extends Looking {
  /** Asked before a card is lifted: somebody else may have it in the hand. */
  mayLift: (sessionId: string) => boolean = () => true

  readonly undoing: Undoing
  /** What changes the plan. */
  readonly acts: Acts

  constructor(plan: PlanStore, tell: Tell, world: DeskWorld) {
    super(plan)
    // Before anything is drawn of a plan that has them no longer.
    plan.state.subscribe(({ shown }, before) => {
      const changes =
        shown && shown !== before.shown ? withoutGone(this.now, shown.board.sessions) : null
      if (changes) this.set(changes)
    })
    this.undoing = new Undoing(plan, new Past(world.stash), world.server, {
      say: (text) => this.say(text),
      show: (id) => this.select(id, true),
      reason: () => this.now.reason,
      again: (changes) => this.acts.apply(changes, isOfLength(changes) ? 'length' : 'move'),
    })
    this.acts = new Acts(plan, world, this.undoing, {
      ui: () => this.now,
      set: (changes) => this.set(changes),
      select: (id, sheet) => this.select(id, sheet),
      look: (id) => this.look(id),
      say: (text) => this.say(text),
      tell,
      seenVersion: (id) => this.seenVersion(id),
    })
  }

  /** A card was pressed: what has to be known when it is lifted is found out before the hand moves. */
  expect(sessionId: string): void {
    this.proposals(sessionId, this.shown?.enginePlan.placements[sessionId] ?? null)
  }

  /** Takes a card in the hand. */
  lift(sessionId: string, by: Hold['by']): void {
    const { shown } = this
    if (!shown || !this.mayLift(sessionId)) return
    const from = shown.enginePlan.placements[sessionId] ?? null
    const along = companions(shown, this.now.selection, sessionId)
    const proposals = along.length > 0 ? [] : this.proposals(sessionId, from)
    this.look(sessionId)
    const hold = taken(shown, sessionId, by, { along, proposals })
    const chosen = choosingAll([sessionId, ...along.map((a) => a.sessionId)])
    this.set({ ...chosen, sheet: false, hold })
    if (by === 'keyboard') this.steerIn(sessionId, from && slotOf(shown.board, from))
  }

  /** Takes a card by one of its edges. */
  pull(sessionId: string, edge: Edge, by: Hold['by']): void {
    const { shown } = this
    if (!shown || !(sessionId in shown.enginePlan.placements)) return
    if (!this.mayLift(sessionId)) return
    this.look(sessionId)
    this.set({ ...choosing(sessionId), sheet: false, hold: taken(shown, sessionId, by, { edge }) })
  }

  /** The pulled edge is at this minute of the day. */
  pullTo(minute: number): void {
    const { hold } = this.now
    if (!hold || hold.phase !== 'moving' || !this.shown) return
    this.set({ hold: pulledTo(this.shown, hold, minute) })
  }

  /** The held card is over something else: one question to the engine. */
  hover(over: Over): void {
    const { hold } = this.now
    if (!hold || hold.phase !== 'moving') return
    if (this.shown) this.set({ hold: heldOver(this.shown, hold, over) })
  }

  /** The card rests over a blocked slot: what is nearest to here? */
  rest(): void {
    const { hold } = this.now
    if (hold?.over.kind !== 'slot' || hold.verdict?.severity !== 'blocked' || !isAlone(hold)) return
    const proposals = this.proposals(hold.sessionId, this.placementAt(hold.over.slot))
    this.set({ hold: { ...hold, proposals } })
  }

  /** Moves the card in the hand by a key. */
  steer(step: Step): void {
    const { hold } = this.now
    const { shown } = this
    if (!hold || !shown || hold.over.kind !== 'slot') return
    const next = steeredBy(shown, { ...hold, phase: 'moving' }, step)
    if (next.over.kind === 'slot') this.set({ openDay: next.over.slot.day, hold: next })
    this.rest()
    this.say(batchText(shown, next))
  }

  /** Lets go. A blocked slot saves nothing: it explains and offers. */
  drop(): void {
    const { hold } = this.now
    if (!hold) return
    const { shown } = this
    if (hold.over.kind === 'elsewhere' || !shown || isStill(shown, hold)) return this.cancel()
    if (isAlone(hold)) return this.place(hold.sessionId, this.placementOf(hold.over))
    this.acts.apply(changesOf(shown, hold), hold.edge === null ? 'move' : 'length', hold)
  }

  cancel(): void {
    const { hold } = this.now
    if (!hold) return
    // Nothing was moved: the board shows again the day it was lifted on.
    const day = hold.from && this.shown ? slotOf(this.shown.board, hold.from)?.day : undefined
    this.set({ hold: null, ...(day === undefined ? {} : { openDay: day }) })
    if (hold.by === 'keyboard') this.say(t`Cancelled. Nothing was moved.`)
  }

  /** Puts a session somewhere, or off the board with `null`, unless the engine refuses it. */
  place(sessionId: string, placement: Placement | null): void {
    const { shown } = this
    if (!shown) return
    const change = { sessionId, placement }
    if (changingOf(shown, [change]).length === 0) return this.acts.leave()
    const verdict = verdictAt(shown.enginePlan, sessionId, placement)
    if (verdict.severity === 'blocked') return this.refuse(sessionId, placement)
    this.acts.commit('move', [change])
  }

  /** Accepts the n-th proposal for what is held or looked at. */
  accept(number: number): void {
    const { hold, selected } = this.now
    const sessionId = hold?.sessionId ?? selected
    if (sessionId) this.acceptFor(sessionId, number)
  }

  acceptFor(sessionId: string, number: number): void {
    const proposal = this.offered(sessionId)[number]
    if (proposal) this.take(sessionId, proposal)
  }

  take(sessionId: string, proposal: Proposal): void {
    this.openDay(proposal.slot.day)
    this.place(sessionId, proposal.placement)
  }

  /** The proposals on offer: of the card in the hand, else those nearest to where it stands. */
  offered(sessionId: string): readonly Proposal[] {
    const { hold } = this.now
    if (hold?.sessionId === sessionId) return hold.proposals
    return this.proposals(sessionId, this.shown?.enginePlan.placements[sessionId] ?? null)
  }

  /** My refused move once more, on top of what the other one did. */
  moveAgain(sessionId: string): void {
    const trouble = this.plan.state.getState().troubles[sessionId]
    const { shown } = this
    if (!trouble || !shown) return
    this.look(sessionId)
    this.set({ reason: trouble.reason ?? '' })
    this.place(sessionId, trouble.wish && toPlacement(shown.board.clock, trouble.wish))
  }

  /** Held by the keyboard a card needs a slot at once; from the tray it starts at the best place there is. */
  private steerIn(sessionId: string, slot: Slot | null): void {
    const best = slot ?? this.offered(sessionId)[0]?.slot
    const { openDay } = this.now
    const first = { day: openDay, room: 0, minute: this.shown!.board.days[openDay]!.opens }
    const at = best ?? first
    this.openDay(at.day)
    this.hover({ kind: 'slot', slot: at })
  }

  private proposals(sessionId: string, wish: Placement | null): readonly Proposal[] {
    const { shown } = this
    if (!shown) return []
    return proposalsNear(shown, sessionId, wish, this.now.openDay)
  }

  private refuse(sessionId: string, placement: Placement | null): void {
    const shown = this.shown!
    const slot = placement && slotOf(shown.board, placement)
    if (!slot) return this.refuseWithoutSlot(sessionId, placement)
    const held = taken(shown, sessionId, this.now.hold?.by ?? 'pointer', {})
    const hold = refusedHold(
      { ...held, over: { kind: 'slot', slot } },
      verdictAt(shown.enginePlan, sessionId, placement),
      this.proposals(sessionId, placement),
    )
    this.openDay(slot.day)
    this.set({ hold, ...choosing(sessionId), dialog: null })
  }

  /** Off the board, or beside it: there is no slot to show, so the inspector says why. */
  private refuseWithoutSlot(sessionId: string, placement: Placement | null): void {
    const shown = this.shown!
    const { findings } = verdictAt(shown.enginePlan, sessionId, placement)
    this.set({ hold: null, dialog: null, ...choosing(sessionId), sheet: true })
    this.plan.tell({
      kind: 'clash',
      sessionId,
      wish: placement && placeOf(shown.board, placement),
      reason: this.now.reason || null,
      findings,
    })
  }

  private placementAt(slot: Slot): Placement {
    return placementOf(this.shown!.board, slot)
  }

  private placementOf(over: Over): Placement | null {
    return over.kind === 'slot' ? this.placementAt(over.slot) : null
  }
}
