import type { At, FindingCode, FindingFacts, Severity } from '../model/finding'
import { known } from '../world/subject'
import type { World } from '../world/world'

/** What a finding means for who made it: refused, held back at release, or only told. */
export interface Policy {
  readonly severity: Severity
  readonly at: At
  readonly waivable: boolean
}

const refused: Policy = { severity: 'blocker', at: 'move', waivable: false }
const refusedUnlessWaived: Policy = { severity: 'blocker', at: 'move', waivable: true }
const notReleasedUnlessWaived: Policy = { severity: 'blocker', at: 'release', waivable: true }
const warned: Policy = { severity: 'warning', at: 'move', waivable: false }
/** Told with the next release; it says nothing against the place itself. */
const toldAtRelease: Policy = { severity: 'warning', at: 'release', waivable: false }
const advised: Policy = { severity: 'advice', at: 'move', waivable: false }

/** Configured per body; the default of a body is to refuse (R3–R5). */
const byBody = { refuse: refused, waiver: refusedUnlessWaived, inform: warned }

/** A weight, or that of the body which the finding names. */
export type Row<C extends FindingCode = FindingCode> =
  Policy | (FindingFacts[C] extends { bodyId: string } ? 'by-body' : never)

/** The one place that weighs findings; the rules themselves know no severity. */
export const policies: { readonly [C in FindingCode]: Row<C> } = {
  'outside-event': refusedUnlessWaived,
  'host-meets': 'by-body',
  'host-duty': refusedUnlessWaived,
  'room-double-booked': refused,
  'room-unavailable': refused,
  'turnaround-short': refusedUnlessWaived,
  'person-in-two-places': refused,
  'walking-time': refusedUnlessWaived,
  'person-unavailable': refusedUnlessWaived,
  'pool-exceeded': refused,
  'feature-missing': refusedUnlessWaived,
  'language-not-carried': refusedUnlessWaived,
  'order-broken': refusedUnlessWaived,
  'not-against': refusedUnlessWaived,
  'relation-broken': refusedUnlessWaived,
  'locked-moved': refused,
  'high-level-missing': notReleasedUnlessWaived,
  'role-unconfirmed': notReleasedUnlessWaived,
  'room-too-small': warned,
  'no-pause': warned,
  'walking-tight': warned,
  'small-delegation': warned,
  'delegation-duty': warned,
  'focus-parallel': warned,
  'interpretation-hours': warned,
  'published-moved': toldAtRelease,
  'no-focus-area': warned,
  'remote-hours': warned,
  'through-break': warned,
  'groups-missing': warned,
  'seats-wasted': advised,
  'focus-scattered': advised,
  'idle-hours': advised,
}

/** What nobody can weigh otherwise, nor waive: rooms and people are held by the database, pools by the plan's lock (I-01). */
export const fixedRules: readonly FindingCode[] = [
  'room-double-booked',
  'person-in-two-places',
  'pool-exceeded',
]

/** The row of a rule: the secretariat's, where there is one and the rule is not fixed. */
export const rowOf = (code: FindingCode, { policy }: World): Policy | 'by-body' =>
  (!fixedRules.includes(code) && policy.get(code)) || policies[code]

/** What a finding of these facts weighs. */
export function weigh(row: Policy | 'by-body', facts: object, { bodies }: World): Policy {
  if (row !== 'by-body') return row
  const { bodyId } = facts as { bodyId: string }
  return byBody[known(bodies, bodyId, 'body').policy]
}

export const policyOf = <C extends FindingCode>(
  code: C,
  facts: FindingFacts[C],
  world: World,
): Policy => weigh(rowOf(code, world), facts, world)

/** The heaviest that a rule can weigh. */
export const heaviestOf = (row: Policy | 'by-body'): Policy => (row === 'by-body' ? refused : row)
