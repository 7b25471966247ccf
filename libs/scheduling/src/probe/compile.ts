import type { Move, Placement, Plan } from '../model/plan'
import { rules } from '../rules/registry'
import type { Rule } from '../rules/rule'
import { View, viewsOf } from '../world/view'
import { known } from '../world/subject'
import type { VenueRoom } from '../world/venue'
import { worldOf, type World } from '../world/world'
import type { Buckets } from './buckets'
import { Concerns } from './concern'
import { Gatherings } from './gatherings'
import { GroupPart } from './group-part'
import { PairPart, roundsOf, type Round } from './pair-part'
import type { Part } from './part'
import { SessionPart } from './session-part'
import { Sieve } from './sieve'
import { Tally } from './tally'

/** A plan made ready for questions: `probe`, `explain`, `paint` and `freeSlots` read it, `move` keeps it up to date. */
export interface Index {
  readonly world: World
  readonly rooms: readonly VenueRoom[]
  /** Rank by session id. */
  readonly ranks: ReadonlyMap<string, number>
  /** Where each session stands; by rank. */
  readonly now: readonly View[]
  /** Where a question imagines it; by rank. */
  readonly ghosts: readonly View[]
  readonly parts: readonly Part[]
  readonly sieve: Sieve
  readonly rounds: readonly Round[]
  /** Who stands where, for the rules about several sessions. */
  readonly buckets: readonly Buckets[]
  readonly tally: Tally
  readonly concerns: Concerns
}

export function compile(plan: Plan, asked: readonly Rule[] = rules): Index {
  const world = worldOf(plan)
  const now = viewsOf(world, plan)
  const gatherings = new Gatherings(world)
  const parts = asked.map((rule, number) => partOf(rule, number, gatherings))
  const rounds = roundsOf(parts)
  const sieve = new Sieve(parts, world)
  const buckets = gatherings.all()
  for (const view of now) {
    if (view.placed) for (const one of buckets) one.enter(view)
  }
  return {
    world,
    rooms: plan.rooms.map((room) => world.rooms.get(room.id)!),
    ranks: new Map(world.subjects.map(({ id, rank }) => [id, rank])),
    now,
    ghosts: world.subjects.map((subject) => new View(subject, world.days)),
    parts,
    sieve,
    rounds,
    buckets,
    tally: new Tally(),
    concerns: new Concerns(parts, rounds, sieve),
  }
}

/** Makes a move in the index. The caller decides whether it may be made. */
export function move(index: Index, { sessionId, placement }: Move): void {
  const view = index.now[rankOf(index, sessionId)]!
  if (placement) known(index.world.rooms, placement.roomId, 'room') // before anything is touched
  if (view.placed) for (const buckets of index.buckets) buckets.leave(view)
  view.follow(placement, index.world)
  if (view.placed) for (const buckets of index.buckets) buckets.enter(view)
}

/**
 * Asks while the session is in the hand: it stands nowhere, so every finding of a place is new there,
 * the ones included that it has where it stands now.
 */
export function lifted<T>(index: Index, sessionId: string, ask: () => T): T {
  const { placed, roomId, during } = index.now[rankOf(index, sessionId)]!
  const placement = placed ? { roomId, start: during.from } : null
  move(index, { sessionId, placement: null })
  try {
    return ask()
  } finally {
    move(index, { sessionId, placement })
  }
}

/** The session of a move, seen where the move puts it. */
export function imagine(index: Index, sessionId: string, placement: Placement | null): View {
  const ghost = index.ghosts[rankOf(index, sessionId)]!
  ghost.follow(placement, index.world)
  return ghost
}

export function rankOf(index: Index, sessionId: string): number {
  const rank = index.ranks.get(sessionId)
  if (rank === undefined) throw new Error(`The plan has no session ${sessionId}.`)
  return rank
}

function partOf(rule: Rule, number: number, gatherings: Gatherings): Part {
  switch (rule.scope) {
    case 'session':
      return new SessionPart(rule, number, gatherings.world)
    case 'pair':
      return new PairPart(rule, number, gatherings)
    case 'group':
      return new GroupPart(rule, number, gatherings)
  }
}
