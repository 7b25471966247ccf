import type { FindingCode } from '../model/finding'
import { delegationDuty } from './delegation-duty'
import { featureMissing } from './feature-missing'
import { focusParallel } from './focus-parallel'
import { focusScattered } from './focus-scattered'
import { groupsMissing } from './groups-missing'
import { highLevelMissing } from './high-level-missing'
import { hostDuty } from './host-duty'
import { hostMeets } from './host-meets'
import { idleHours } from './idle-hours'
import { interpretationHours } from './interpretation-hours'
import { languageNotCarried } from './language-not-carried'
import { lockedMoved } from './locked-moved'
import { noFocusArea } from './no-focus-area'
import { noPause } from './no-pause'
import { notAgainst } from './not-against'
import { orderBroken } from './order-broken'
import { outsideEvent } from './outside-event'
import { personInTwoPlaces } from './person-in-two-places'
import { personUnavailable } from './person-unavailable'
import { poolExceeded } from './pool-exceeded'
import { publishedMoved } from './published-moved'
import { relationBroken } from './relation-broken'
import { remoteHours } from './remote-hours'
import { roleUnconfirmed } from './role-unconfirmed'
import { roomDoubleBooked } from './room-double-booked'
import { roomTooSmall } from './room-too-small'
import { roomUnavailable } from './room-unavailable'
import { seatsWasted } from './seats-wasted'
import { smallDelegation } from './small-delegation'
import { throughBreak } from './through-break'
import { turnaroundShort } from './turnaround-short'
import { walkingTight } from './walking-tight'
import { walkingTime } from './walking-time'

/** Table of contents. The order is the order of findings, and of the bits of an answer's codes. */
export const rules = [
  outsideEvent,
  hostMeets,
  hostDuty,
  roomDoubleBooked,
  roomUnavailable,
  turnaroundShort,
  personInTwoPlaces,
  walkingTime,
  personUnavailable,
  poolExceeded,
  featureMissing,
  languageNotCarried,
  orderBroken,
  notAgainst,
  relationBroken,
  lockedMoved,
  highLevelMissing,
  roleUnconfirmed,
  roomTooSmall,
  noPause,
  walkingTight,
  smallDelegation,
  delegationDuty,
  focusParallel,
  interpretationHours,
  publishedMoved,
  noFocusArea,
  remoteHours,
  throughBreak,
  groupsMissing,
  seatsWasted,
  focusScattered,
  idleHours,
] as const

export const ruleCodes = rules.map((rule) => rule.code)

/** Rules that speak of no session, but of the plan as a whole: there is nothing that a waiver could stand on. */
export const rulesOfThePlan: readonly FindingCode[] = rules
  .filter((rule) => rule.scope === 'group' && rule.most === 0)
  .map((rule) => rule.code)
