import { highLevelMissing } from './high-level-missing'
import { hostDuty } from './host-duty'
import { hostMeets } from './host-meets'
import { lockedMoved } from './locked-moved'
import { noPause } from './no-pause'
import { outsideEvent } from './outside-event'
import { personInTwoPlaces } from './person-in-two-places'
import { personUnavailable } from './person-unavailable'
import { roomDoubleBooked } from './room-double-booked'
import { roomTooSmall } from './room-too-small'
import { roomUnavailable } from './room-unavailable'

/** Table of contents. The order is the order of findings, and of the bits of an answer's `codes`. */
export const rules = [
  outsideEvent,
  hostMeets,
  hostDuty,
  roomDoubleBooked,
  roomUnavailable,
  personInTwoPlaces,
  personUnavailable,
  lockedMoved,
  roomTooSmall,
  noPause,
  highLevelMissing,
] as const
