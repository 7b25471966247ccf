import type { Permission } from '@roundtable/domain'
import type { Desk } from '../model/desk'
import type { Chord } from '../model/keyboard'
import type { Shown } from '../model/plan-state'
import type { Point, UiState } from '../model/ui-state'

/** All that an action may look at, and the desk that it acts on. */
export interface ActionContext {
  readonly desk: Desk
  readonly shown: Shown
  readonly ui: UiState
  /** What it is about: the card under the focus or the pointer first, then those chosen with it. */
  readonly sessions: readonly string[]
  readonly may: (permission: Permission) => boolean
  /** The board shows a what-if copy, which holds places and nothing else. */
  readonly inCopy: boolean
  /** Puts the focus on a card, wherever it stands. */
  readonly focus: (sessionId: string) => void
  /** Where a card is in the window: a menu opens there. */
  readonly at: (sessionId: string) => Point
}

/** Actions of one kind stand together in menu, palette and sheet, in this order. */
export const groups = ['session', 'choose', 'hand', 'go', 'board'] as const
export type Group = (typeof groups)[number]

/**
 * Where an action's keys are heard. `card`: the focus is on a session; the action stands in its menu. `page`:
 * anywhere on the board. `held`: a card is in the hand, of pointer or keys. `steering`: in the hand of the keys.
 */
export type Place = 'card' | 'page' | 'held' | 'steering'

/** Something an organizer can do, once: menu, palette, sheet of shortcuts and keys all read it here. */
export interface Action {
  readonly id: string
  readonly group: Group
  readonly label: (context: ActionContext) => string
  /** Other words that the palette finds it by. */
  readonly words?: () => string
  readonly keys: readonly Chord[]
  readonly on: readonly Place[]
  /** Without this permission it is not there at all. */
  readonly needs?: Permission
  /** It makes sense only as a key: no menu and no palette offers it. */
  readonly onlyKeys?: true
  /** True, or the sentence that says why not now. */
  readonly enabled: (context: ActionContext) => true | string
  readonly perform: (context: ActionContext) => void
}

/** What may always be done. */
export const always = (): true => true

/** The actions that this role has at all, in the order of the table. */
export const actionsFor = (
  actions: readonly Action[],
  may: (permission: Permission) => boolean,
): readonly Action[] => actions.filter(({ needs }) => needs === undefined || may(needs))
