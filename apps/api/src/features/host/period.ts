import type { Event } from '@roundtable/contracts'
import { eventClock } from '@roundtable/domain'

/** When and where the event is. */
export interface EventFrame {
  readonly timeZone: string
  readonly days: readonly Pick<Event['days'][number], 'date'>[]
}

const day = 24 * 60 * 60_000
/** The host's conference may begin a month before us and end a month after us. */
const around = 31 * day

/** The part of the host's conference that concerns us, half-open; ms since 1970. */
export function periodOf({ timeZone, days }: EventFrame): { from: number; to: number } {
  const midnight = (date: string): number => eventClock(date, timeZone).epoch
  return { from: midnight(days[0]!.date) - around, to: midnight(days.at(-1)!.date) + day + around }
}
