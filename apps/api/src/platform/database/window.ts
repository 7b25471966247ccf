import { inZone, type EventClock } from '@roundtable/domain'
import type { During } from './range'

/** A span of time on the wire: ISO 8601 with offset. */
export interface Window {
  readonly start: string
  readonly end: string
}

export const toWindow = (clock: EventClock, { start, end }: During): Window => ({
  start: inZone(clock, start),
  end: inZone(clock, end),
})

export const toDuring = ({ start, end }: Window): During => ({
  start: new Date(start),
  end: new Date(end),
})
