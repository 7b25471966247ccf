import type { At, FindingCode, FindingFacts, Severity } from '../model/finding'
import { known, type World } from '../world/world'

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

/** Configured per body; the default is to refuse (R3–R5). */
const byBody = { refuse: refused, waiver: refusedUnlessWaived, inform: warned }

type Row<C extends FindingCode> = Policy | ((facts: FindingFacts[C], world: World) => Policy)

/** The one place that weighs findings; the rules themselves know no severity. */
export const policies: { readonly [C in FindingCode]: Row<C> } = {
  'outside-event': refusedUnlessWaived,
  'host-meets': ({ bodyId }, { bodies }) => byBody[known(bodies, bodyId, 'body').policy],
  'host-duty': refusedUnlessWaived,
  'room-double-booked': refused,
  'room-unavailable': refused,
  'person-in-two-places': refused,
  'person-unavailable': refusedUnlessWaived,
  'locked-moved': refused,
  'room-too-small': warned,
  'no-pause': warned,
  'high-level-missing': notReleasedUnlessWaived,
}

export function policyOf<C extends FindingCode>(
  code: C,
  facts: FindingFacts[C],
  world: World,
): Policy {
  const row = policies[code]
  return typeof row === 'function' ? row(facts, world) : row
}
