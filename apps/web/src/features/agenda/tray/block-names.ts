import { t } from '@lingui/core/macro'
import type { FindingCode } from '@roundtable/scheduling'

/** What stands in the way, in a few words after “mostly”; a rule without them is a type error. */
const names: Record<FindingCode, () => string> = {
  'outside-event': () => t`opening hours`,
  'host-meets': () => t`meetings of the host`,
  'host-duty': () => t`duties in the host’s bodies`,
  'room-double-booked': () => t`taken rooms`,
  'room-unavailable': () => t`closed rooms`,
  'turnaround-short': () => t`time to make rooms ready`,
  'person-in-two-places': () => t`people who are elsewhere`,
  'walking-time': () => t`ways on foot`,
  'person-unavailable': () => t`people who are away`,
  'pool-exceeded': () => t`interpreters and crews`,
  'feature-missing': () => t`what rooms lack`,
  'language-not-carried': () => t`languages of the rooms`,
  'order-broken': () => t`a fixed order`,
  'not-against': () => t`sessions it may not run against`,
  'relation-broken': () => t`relations to other sessions`,
  'locked-moved': () => t`its lock`,
  'high-level-missing': () => t`a missing high-level participant`,
  'role-unconfirmed': () => t`roles nobody has confirmed`,
  'room-too-small': () => t`small rooms`,
  'no-pause': () => t`missing pauses`,
  'walking-tight': () => t`ways on foot`,
  'small-delegation': () => t`small delegations`,
  'delegation-duty': () => t`small delegations`,
  'focus-parallel': () => t`its focus area in parallel`,
  'interpretation-hours': () => t`hours of interpreters`,
  'published-moved': () => t`the released place`,
  'no-focus-area': () => t`a missing focus area`,
  'remote-hours': () => t`night where people are remote`,
  'through-break': () => t`breaks of the house`,
  'groups-missing': () => t`missing groups`,
  'seats-wasted': () => t`large rooms`,
  'focus-scattered': () => t`a scattered focus area`,
  'idle-hours': () => t`waiting times`,
}

export const blockName = (code: FindingCode): string => names[code]()
