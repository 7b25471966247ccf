import { plural } from '@lingui/core/macro'
import type { Segment } from '@roundtable/contracts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { between, toggled } from './choosing'
import type { Shown } from './plan-state'
import type { PlanStore } from './plan-store'
import { versionOf } from './reconcile'
import { choosing, choosingAll, uiAtFirst, type OpenDialog, type UiState } from './ui-state'

/** What an organizer looks at: which day and which sessions are open, chosen, asked about. It changes nothing in the plan. */
export class Looking {
  readonly ui: StoreApi<UiState> = createStore<UiState>(() => uiAtFirst)

  private looked: { sessionId: string; version: number } | null = null

  constructor(readonly plan: PlanStore) {}

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

  /** The focus came to a card: of several chosen ones it becomes the first, else it is the only one. */
  lookAt(sessionId: string): void {
    const { selection } = this.now
    if (selection.length < 2 || !selection.includes(sessionId)) return this.select(sessionId)
    this.set(choosingAll([sessionId, ...selection.filter((id) => id !== sessionId)]))
    this.look(sessionId)
  }

  /** Adds a session to the chosen ones, or takes it out. */
  toggle(sessionId: string): void {
    this.choose(toggled(this.now.selection, sessionId))
  }

  /** Chooses everything from the one that is looked at to this one. */
  chooseTo(sessionId: string): void {
    const { selected } = this.now
    const cards = this.shown?.cards ?? []
    this.choose(selected ? between(cards, selected, sessionId) : [sessionId])
  }

  choose(ids: readonly string[]): void {
    this.set({ ...choosingAll(ids), sheet: false })
    if (ids[0]) this.look(ids[0])
    const count = ids.length
    if (count > 1) this.say(plural(count, { one: '# session chosen', other: '# sessions chosen' }))
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

  /** Page keys at rest open the next day. */
  stepDay(by: 1 | -1): void {
    const days = this.shown?.board.days.length ?? 0
    if (days > 0) this.openDay(Math.max(0, Math.min(this.now.openDay + by, days - 1)))
  }

  say(spoken: string): void {
    this.set({ spoken })
  }

  protected look(sessionId: string): void {
    const { sync } = this.plan.state.getState()
    this.looked = { sessionId, version: sync ? versionOf(sync, sessionId) : 0 }
    this.plan.seen(sessionId)
  }

  /** When somebody else moved it since I took or opened it, my move names what I saw, and is answered as stale (I-04). */
  protected seenVersion(sessionId: string): number | undefined {
    const movedMeanwhile = sessionId in this.plan.state.getState().glides
    return movedMeanwhile && this.looked?.sessionId === sessionId ? this.looked.version : undefined
  }

  protected get now(): UiState {
    return this.ui.getState()
  }
  protected get shown(): Shown | null {
    return this.plan.state.getState().shown
  }
  protected set(changes: Partial<UiState>): void {
    this.ui.setState(changes)
  }
}
