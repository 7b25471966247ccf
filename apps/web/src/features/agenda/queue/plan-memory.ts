import type { Plan } from '@roundtable/contracts'
import type { Truth } from '../model/reconcile'

/** The plan as it was last known on this device. */
export interface Remembered {
  readonly plan: Plan
  /** When it was last known to be right, ms since 1970. */
  readonly at: number
}

/** Where the last known plan outlives the page, so that the board opens without a server. */
export interface PlanMemory {
  read: () => Promise<Remembered | null>
  write: (remembered: Remembered) => void
}

/** The plan with everything that has moved since it was read. */
export function planAsOf(plan: Plan, truth: Truth): Plan {
  const standing = Object.values(truth.standings)
  return {
    ...plan,
    seq: truth.seq,
    sessions: plan.sessions.map((session) => {
      const now = truth.standings[session.id]
      if (!now) return session
      const length = now.length && { minutes: now.length.minutes, version: now.length.version }
      return { ...session, ...length, placementVersion: now.version }
    }),
    placements: standing.flatMap(({ sessionId, version, placement, changedBy, changedAt }) =>
      placement
        ? [{ sessionId, version, ...placement, changedBy: changedBy!, changedAt: changedAt! }]
        : [],
    ),
  }
}
