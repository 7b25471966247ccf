import type { Segment } from '@roundtable/contracts'
import type { Placement } from '@roundtable/scheduling'
import type { Proposal, Verdict } from './answers'
import type { Slot } from './board-model'

/** What a held card is over. */
export type Over =
  | { readonly kind: 'slot'; readonly slot: Slot }
  | { readonly kind: 'tray' }
  | { readonly kind: 'elsewhere' }

/** A card in the hand of pointer or keyboard; `refused` after a drop that the engine refuses. */
export interface Hold {
  readonly sessionId: string
  readonly by: 'pointer' | 'keyboard'
  readonly phase: 'moving' | 'refused'
  /** Where it was lifted; null = from the tray. */
  readonly from: Placement | null
  readonly over: Over
  readonly verdict: Verdict | null
  readonly proposals: readonly Proposal[]
  /** Carried whole, or pulled at one of its edges. */
  readonly edge: Edge | null
  /** Its length in the hand. */
  readonly minutes: number
  /** Sessions carried along with it. */
  readonly along: readonly Along[]
}

export type Edge = 'start' | 'end'

/** A card that is carried along: where it was, where it would be, and what the engine says of that. */
export interface Along {
  readonly sessionId: string
  readonly from: Placement
  readonly slot: Slot | null
  readonly verdict: Verdict | null
}

export type OpenDialog =
  | { readonly kind: 'move-to'; readonly sessionId: string }
  | { readonly kind: 'release' }
  | { readonly kind: 'palette'; readonly ask: string }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'done' }
  /** The menu of what can be done to a session, where it was asked for. */
  | { readonly kind: 'menu'; readonly sessionId: string; readonly at: Point }

/** A point of the window, in CSS pixels. */
export interface Point {
  readonly x: number
  readonly y: number
}

export interface UiState {
  readonly openDay: number
  readonly segment: Segment | 'all'
  /** The session that is looked at; the first of the chosen ones. */
  readonly selected: string | null
  /** All chosen sessions, in the order they were chosen. */
  readonly selection: readonly string[]
  /** Below 1200 px the inspector is a sheet, and stands only when asked for. */
  readonly sheet: boolean
  readonly hold: Hold | null
  readonly dialog: OpenDialog | null
  /** Why the next move is made. */
  readonly reason: string
  /** Last thing said to screen readers. */
  readonly spoken: string
}

export const uiAtFirst: UiState = {
  openDay: 0,
  segment: 'all',
  selected: null,
  selection: [],
  sheet: false,
  hold: null,
  dialog: null,
  reason: '',
  spoken: '',
}

/** Chooses one session, or none. */
export const choosing = (sessionId: string | null): Pick<UiState, 'selected' | 'selection'> => ({
  selected: sessionId,
  selection: sessionId === null ? [] : [sessionId],
})

/** Chooses several; the first is looked at. */
export const choosingAll = (ids: readonly string[]): Pick<UiState, 'selected' | 'selection'> => ({
  selected: ids[0] ?? null,
  selection: ids,
})
