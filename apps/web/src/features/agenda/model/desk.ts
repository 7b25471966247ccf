import { t } from '@lingui/core/macro'
import { toPlacement, type Segment } from '@roundtable/contracts'
import type { Placement } from '@roundtable/scheduling'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { verdictAt, type Proposal } from './answers'
import { placementOf, placeOf, samePlacement, slotOf, type Slot } from './board-model'
import { within } from './geometry'
import { steered, type Step } from './keyboard'
import type { Shown } from './plan-state'
import type { PlanStore, Wish } from './plan-store'
import { proposalsNear } from './proposals-near'
import { versionOf } from './reconcile'
import {
  choosing,
  uiAtFirst,
  type Hold,
  type OpenDialog,
  type Over,
  type UiState,
} from './ui-state'
import { isolated, spotText } from './words'

/** Tells what was just done, with a way back. */
export type Tell = (text: string, undo: () => void) => void

/** Everything an organizer can do at the board, apart from mouse, keys and pixels. */
export class Desk {
  readonly ui: StoreApi<UiState> = createStore<UiState>(() => uiAtFirst)

  private looked: { sessionId: string; version: number } | null = null

  constructor(
    readonly plan: PlanStore,
    private readonly tell: Tell,
  ) {}

  openDay(day: number): void {
    if (day !== this.now.openDay) this.set({ openDay: day })
  }

  show(segment: Segment | 'all'): void {
    this.set({ segment })
  }

  /** Looks at a session; `sheet` also opens the inspector where it is a sheet. */
  select(sessionId: string | null, sheet = false): void {
    this.set({ ...choosing(sessionId), sheet: sheet && sessionId !== null })
    if (sessionId) this.look(sessionId)
  }

  /** Looks at a session and opens its day. */
  reveal(sessionId: string): void {
    const day = this.shown?.cardOf.get(sessionId)?.slot?.day
    if (day !== undefined) this.openDay(day)
    this.select(sessionId, true)
  }

  closeSheet(): void {
    this.set({ sheet: false })
  }

  setReason(reason: string): void {
    this.set({ reason })
  }

  openDialog(dialog: OpenDialog): void {
    this.set({ dialog, hold: null })
  }

  closeDialog(): void {
    this.set({ dialog: null })
  }

  /** Takes a card in the hand. */
  lift(sessionId: string, by: Hold['by']): void {
    const { shown } = this
    if (!shown) return
    const from = shown.enginePlan.placements[sessionId] ?? null
    const slot = from && slotOf(shown.board, from)
    this.look(sessionId)
    this.set({
      ...choosing(sessionId),
      sheet: false,
      hold: {
        sessionId,
        by,
        phase: 'moving',
        from,
        over: slot ? { kind: 'slot', slot } : { kind: 'tray' },
        verdict: null,
        proposals: this.proposals(sessionId, from),
      },
    })
    if (by === 'keyboard') this.steerIn(sessionId, slot)
  }

  /** The held card is over something else: one question to the engine. */
  hover(over: Over): void {
    const { hold } = this.now
    if (!hold || hold.phase !== 'moving') return
    this.set({ hold: { ...hold, over, verdict: this.verdict(hold, over) } })
  }

  /** The card rests over a blocked slot: what is nearest to here? */
  rest(): void {
    const { hold } = this.now
    if (hold?.over.kind !== 'slot' || hold.verdict?.severity !== 'blocked') return
    const proposals = this.proposals(hold.sessionId, this.placementAt(hold.over.slot))
    this.set({ hold: { ...hold, proposals } })
  }

  /** Moves the card in the hand by a key. */
  steer(step: Step): void {
    const { hold } = this.now
    const { shown } = this
    if (!hold || !shown || hold.over.kind !== 'slot') return
    const { board } = shown
    const { minutes } = board.sessions.get(hold.sessionId)!
    const slot = steered(hold.over.slot, step, {
      days: board.days.length,
      rooms: board.rooms.length,
      from: board.axis.from,
      to: within(board.axis, board.axis.to, minutes),
    })
    this.set({ openDay: slot.day, hold: { ...hold, phase: 'moving' } })
    this.hover({ kind: 'slot', slot })
    this.rest()
  }

  /** Page keys at rest open the next day. */
  stepDay(by: 1 | -1): void {
    const days = this.shown?.board.days.length ?? 0
    if (days > 0) this.openDay(Math.max(0, Math.min(this.now.openDay + by, days - 1)))
  }

  /** Lets go. A blocked slot saves nothing: it explains and offers. */
  drop(): void {
    const { hold } = this.now
    if (!hold) return
    if (hold.over.kind === 'elsewhere') return this.cancel()
    const placement = hold.over.kind === 'slot' ? this.placementAt(hold.over.slot) : null
    if (samePlacement(placement, hold.from)) return this.cancel()
    this.place(hold.sessionId, placement)
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
    const verdict = verdictAt(shown.enginePlan, sessionId, placement)
    if (verdict.severity === 'blocked') return this.refuse(sessionId, placement)
    const wish: Wish = { sessionId, placement, seen: this.seenVersion(sessionId) }
    this.plan.move([wish], this.now.reason, (inverse) => this.moved(shown, wish, inverse))
    this.set({ hold: null, dialog: null, ...choosing(sessionId), reason: '' })
    this.look(sessionId)
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

  say(spoken: string): void {
    this.set({ spoken })
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

  private look(sessionId: string): void {
    const { sync } = this.plan.state.getState()
    this.looked = { sessionId, version: sync ? versionOf(sync, sessionId) : 0 }
    this.plan.seen(sessionId)
  }

  private verdict(hold: Hold, over: Over): Hold['verdict'] {
    const { shown } = this
    if (!shown || over.kind === 'elsewhere') return null
    const placement = over.kind === 'slot' ? this.placementAt(over.slot) : null
    if (samePlacement(placement, hold.from)) return null
    return verdictAt(shown.enginePlan, hold.sessionId, placement)
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
    const hold: Hold = {
      sessionId,
      by: this.now.hold?.by ?? 'pointer',
      phase: 'refused',
      from: shown.enginePlan.placements[sessionId] ?? null,
      over: { kind: 'slot', slot },
      verdict: verdictAt(shown.enginePlan, sessionId, placement),
      proposals: this.proposals(sessionId, placement),
    }
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

  private moved(shown: Shown, { sessionId, placement }: Wish, before: readonly Wish[]): void {
    const slot = placement && slotOf(shown.board, placement)
    const code = isolated(shown.board.sessions.get(sessionId)!.code)
    const spot = slot && spotText(shown.board, slot, this.now.openDay)
    const text = spot ? t`${code} moved to ${spot}` : t`${code} taken off the board`
    this.tell(text, () => this.plan.move(before, t`Undone`))
  }

  /** When somebody else moved it since I took or opened it, my move names what I saw, and is answered as stale (I-04). */
  private seenVersion(sessionId: string): number | undefined {
    const movedMeanwhile = sessionId in this.plan.state.getState().glides
    return movedMeanwhile && this.looked?.sessionId === sessionId ? this.looked.version : undefined
  }

  private placementAt(slot: Slot): Placement {
    return placementOf(this.shown!.board, slot)
  }

  private get now(): UiState {
    return this.ui.getState()
  }
  private get shown(): Shown | null {
    return this.plan.state.getState().shown
  }
  private set(changes: Partial<UiState>): void {
    this.ui.setState(changes)
  }
}
