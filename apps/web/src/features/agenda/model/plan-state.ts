import { toEnginePlan, type Plan, type Problem } from '@roundtable/contracts'
import { evaluate, type Finding, type Plan as EnginePlan } from '@roundtable/scheduling'
import type { LiveState } from '../../../platform/live'
import { boardOf, placesInMinutes, type Board } from './board-model'
import { cardsOf, findingsBySession, type Card } from './cards'
import { reconcile, type Sync } from './reconcile'
import type { Trouble, Waiting } from './trouble'

/** The plan as it is shown: server truth with my unsettled moves on top, and what the engine says of it. */
export interface Shown {
  readonly board: Board
  readonly enginePlan: EnginePlan
  readonly findings: readonly Finding[]
  readonly findingsOf: ReadonlyMap<string, readonly Finding[]>
  readonly cards: readonly Card[]
  readonly cardOf: ReadonlyMap<string, Card>
}

type Saving =
  | { readonly kind: 'saved'; readonly at: number | null }
  | { readonly kind: 'saving' }
  /** The last move was refused; its trouble says why. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'waiting'; readonly why: Waiting; readonly moves: number }

/** A card that somebody else moved: it glides, then keeps a dot until it is looked at. */
interface Glide {
  readonly by: string | null
  readonly at: string | null
}

export interface PlanState {
  readonly phase: 'loading' | 'ready' | 'failed'
  /** Why the plan could not be read. */
  readonly problem: Problem | null
  readonly sync: Sync | null
  readonly shown: Shown | null
  readonly line: LiveState
  /** Milliseconds since 1970 at which the line broke; null while it stands. */
  readonly brokenSince: number | null
  readonly saving: Saving
  readonly troubles: Readonly<Record<string, Trouble>>
  readonly glides: Readonly<Record<string, Glide>>
}

export const nothingYet: PlanState = {
  phase: 'loading',
  problem: null,
  sync: null,
  shown: null,
  line: 'connecting',
  brokenSince: null,
  saving: { kind: 'saved', at: null },
  troubles: {},
  glides: {},
}

/** What the board shows of a plan and what has happened since. Pure but for `now`, which ends waivers. */
export function shownOf(board: Board, base: EnginePlan, sync: Sync): Shown {
  const places = reconcile(sync.truth, sync.unsettled)
  const enginePlan = { ...base, placements: placesInMinutes(board.clock, places) }
  const findings = evaluate(enginePlan)
  const findingsOf = findingsBySession(findings)
  const cards = cardsOf(board, enginePlan.placements, findingsOf)
  return {
    board,
    enginePlan,
    findings,
    findingsOf,
    cards,
    cardOf: new Map(cards.map((card) => [card.session.id, card])),
  }
}

export const freshBoard = (plan: Plan, now: number): { board: Board; base: EnginePlan } => ({
  board: boardOf(plan),
  base: toEnginePlan(plan, now),
})
