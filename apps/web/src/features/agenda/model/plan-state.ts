import { toEnginePlan, type Fact, type Plan, type Problem } from '@roundtable/contracts'
import { evaluate, type Finding, type Plan as EnginePlan } from '@roundtable/scheduling'
import type { LiveState } from '../../../platform/live-state'
import { boardOf, placesInMinutes, type Board } from './board-model'
import { cardsOf, findingsBySession, type Card } from './cards'
import { boardWith, engineWith, lengthsOf } from './lengths'
import { reconcile, type Sync } from './reconcile'
import type { Trouble, Waiting } from './trouble'
import { goneOf } from '../queue/called-of'
import type { RefusedMove } from '../queue/kept-queue'
import { nobodyElse, type Elsewhere } from '../queue/queue-home'

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
  | {
      readonly kind: 'waiting'
      readonly why: Waiting
      readonly moves: number
      /** Since when, ms since 1970. */
      readonly since: number
      /** When it is tried again by itself, where the server named a time; ms since 1970. */
      readonly again: number | null
    }

/** A card that somebody else moved: it glides, then keeps a dot until it is looked at. */
interface Glide {
  readonly by: string | null
  readonly at: string | null
}

export interface PlanState {
  readonly phase: 'loading' | 'ready' | 'failed'
  /** Why the plan could not be read, the last time it was asked for. */
  readonly problem: Problem | null
  /** When what is shown was last known to be right, ms since 1970; null while it is. */
  readonly asOf: number | null
  readonly sync: Sync | null
  readonly shown: Shown | null
  readonly line: LiveState
  /** Milliseconds since 1970 at which the line broke; null while it stands. */
  readonly brokenSince: number | null
  readonly saving: Saving
  readonly troubles: Readonly<Record<string, Trouble>>
  /** My commands that could not be applied, until I decide. */
  readonly refused: readonly RefusedMove[]
  /** Moves that wait on this device, but not here. */
  readonly elsewhere: Elsewhere
  /** What waits survives a reload. */
  readonly kept: boolean
  readonly glides: Readonly<Record<string, Glide>>
}

export const nothingYet: PlanState = {
  phase: 'loading',
  problem: null,
  asOf: null,
  sync: null,
  shown: null,
  line: 'connecting',
  brokenSince: null,
  saving: { kind: 'saved', at: null },
  troubles: {},
  refused: [],
  elsewhere: nobodyElse,
  kept: true,
  glides: {},
}

/** What the board shows of a plan and what has happened since. Pure but for `now`, which ends waivers. */
export function shownOf(read: Board, base: EnginePlan, sync: Sync): Shown {
  // A room that is gone holds nothing: such a move is told once the server has answered it.
  const possible = sync.unsettled.filter((u) => goneOf(read, sync.truth, u).rooms.length === 0)
  const places = reconcile(sync.truth, possible)
  const lengths = lengthsOf({ ...sync, unsettled: possible })
  const board = boardWith(read, lengths)
  const placements = placesInMinutes(board.clock, places)
  const enginePlan = { ...engineWith(base, lengths), placements }
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

/** A plan as it was read, ready for board and engine. */
export interface Fresh {
  readonly board: Board
  readonly base: EnginePlan
}

export const freshBoard = (plan: Plan, now: number): Fresh => ({
  board: boardOf(plan),
  base: toEnginePlan(plan, now),
})

/** What the board marks changes against, after a release. */
export function withRelease(
  fresh: Fresh,
  { number, publishedAt, placements }: Extract<Fact, { kind: 'released' }>['data'],
): Fresh {
  if (!placements) return fresh
  const { board } = fresh
  const plan = { ...board.plan, release: { number, publishedAt, placements } }
  const places = Object.fromEntries(placements.map((p) => [p.sessionId, p]))
  return { ...fresh, board: { ...board, plan, released: placesInMinutes(board.clock, places) } }
}
