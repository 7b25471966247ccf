import type { PlanSummary } from '@roundtable/contracts'
import { inZone, threeWays, type EventClock, type Places, type ThreeWays } from '@roundtable/domain'
import type { EntityManager } from 'typeorm'
import { toVersioned } from '../../../platform/database/versioned'
import { groupBy } from '../../../platform/group-by'
import { PlacementRow, PlanRow } from '../plan.entity'
import { PlacementBaseRow } from './placement-base.entity'

/** A copy beside what it was made from. */
export interface Copy {
  readonly plan: PlanRow
  readonly ways: ThreeWays
  readonly base: Places
  /** Rows of the copy by session; a session that was never placed in it has none. */
  readonly rows: ReadonlyMap<string, PlacementRow>
}

type Placed = Pick<PlacementRow, 'sessionId' | 'roomId' | 'start'>

const placesOf = (rows: readonly Placed[]): Places =>
  new Map(
    rows.flatMap(({ sessionId, roomId, start }) =>
      roomId !== null && start !== null
        ? [[sessionId, { roomId, start: start.toISOString() }] as const]
        : [],
    ),
  )

const sessionsOf = (...plans: Places[]): string[] => [
  ...new Set(plans.flatMap((p) => [...p.keys()])),
]

/** The copy of this id, or null: the main plan is none. `sessions`: those it is about, in their order. */
export async function readCopy(
  db: EntityManager,
  planId: string,
  sessions: readonly string[],
): Promise<Copy | null> {
  const plan = await db.findOneBy(PlanRow, { id: planId, main: false })
  const mainPlan = await db.findOneBy(PlanRow, { main: true })
  if (!plan || !mainPlan) return null
  const rows = await db.findBy(PlacementRow, { planId })
  const main = placesOf(await db.findBy(PlacementRow, { planId: mainPlan.id }))
  const base = placesOf(await db.findBy(PlacementBaseRow, { planId }))
  const ways = threeWays(sessions, { base, main, copy: placesOf(rows) })
  return { plan, ways, base, rows: new Map(rows.map((row) => [row.sessionId, row])) }
}

const differencesOf = ({ changes }: ThreeWays): PlanSummary['differences'] => {
  const count = (kind: string) => changes.filter((c) => c.kind === kind).length
  return {
    moved: count('moved'),
    placed: count('placed'),
    takenOff: count('taken-off'),
    conflicts: changes.filter((c) => c.conflict).length,
  }
}

export function toSummary(clock: EventClock, plan: PlanRow, ways: ThreeWays): PlanSummary {
  const { id, name, main, madeBy, madeAt } = plan
  return {
    id,
    name,
    main,
    madeBy,
    madeAt: inZone(clock, madeAt),
    ...toVersioned(clock, plan),
    differences: differencesOf(ways),
  }
}

/** The main plan first, then its copies, oldest first. Three queries, however many there are. */
export async function readSummaries(db: EntityManager, clock: EventClock): Promise<PlanSummary[]> {
  const plans = await db.find(PlanRow, { order: { main: 'DESC', madeAt: 'ASC', id: 'ASC' } })
  const rowsOf = groupBy(await db.find(PlacementRow), (row) => row.planId)
  const basesOf = groupBy(await db.find(PlacementBaseRow), (row) => row.planId)
  const main = placesOf(plans.filter((p) => p.main).flatMap((p) => rowsOf(p.id)))
  return plans.map((plan) => {
    const copy = placesOf(rowsOf(plan.id))
    const base = plan.main ? main : placesOf(basesOf(plan.id))
    return toSummary(clock, plan, threeWays(sessionsOf(base, main, copy), { base, main, copy }))
  })
}

/** One of them, as it stands now in the transaction. */
export async function readSummary(
  db: EntityManager,
  clock: EventClock,
  planId: string,
): Promise<PlanSummary> {
  const found = (await readSummaries(db, clock)).find((plan) => plan.id === planId)
  if (!found) throw new Error(`plan ${planId} is gone under the plan's lock`)
  return found
}
