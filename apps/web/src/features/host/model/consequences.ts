import type { HostChange, Plan } from '@roundtable/contracts'
import type { Proposal } from '../../agenda/model/answers'
import { hitsOf, peopleHit, reachingMeetings, type HostHit } from '../../agenda/model/host-news'
import type { Shown } from '../../agenda/model/plan-state'
import { proposalsNear } from '../../agenda/model/proposals-near'
import { stillOf } from '../../agenda/model/still'
import { planAfter } from './plan-after'

/** What a timetable that is not applied yet would mean for us. */
export interface Consequences {
  /** Our plan under it. */
  readonly shown: Shown
  readonly hits: readonly (HostHit & { readonly proposals: readonly Proposal[] })[]
  readonly people: readonly string[]
  /** Sessions that the host stands on now, and no longer would. */
  readonly freed: readonly string[]
}

const underHost = ({ findings }: Shown): ReadonlySet<string> =>
  new Set(
    findings
      .filter(({ code }) => code === 'host-meets' || code === 'host-duty')
      .flatMap(({ sessions }) => sessions),
  )

/** Which of our sessions and people it reaches, with the nearest free places under it. `now`: ms since 1970. */
export function consequencesOf(
  plan: Plan,
  changes: readonly HostChange[],
  now: number,
): Consequences {
  const after = planAfter(plan, changes)
  const shown = stillOf(after.plan, now)
  const hits = hitsOf(shown, reachingMeetings(after.changes))
  const still = underHost(shown)
  return {
    shown,
    hits: hits.map((hit) => {
      const { placement, slot } = shown.cardOf.get(hit.sessionId)!
      return { ...hit, proposals: proposalsNear(shown, hit.sessionId, placement, slot?.day ?? 0) }
    }),
    people: peopleHit(hits),
    freed: [...underHost(stillOf(plan, now))].filter((id) => !still.has(id)),
  }
}
