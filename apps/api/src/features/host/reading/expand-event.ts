import ical from 'node-ical'
import type { CalendarEvent } from './calendar-event'
import { refuseFile } from './reading'

/** One occurrence of an event: the plain event, or one instance of a series. */
export interface Occurrence {
  /** What it is called and where; of a changed instance its own. */
  readonly event: CalendarEvent
  /** Instant at which the rule has it (ISO 8601, UTC): tells instances of one UID apart. Null: it happens once. */
  readonly instance: string | null
  readonly start: Date
  readonly end: Date
}

export interface Period {
  readonly from: Date
  readonly to: Date
}

/** All that a file says under one UID. */
export interface Series {
  /** Null: only changed instances are there. */
  readonly main: CalendarEvent | null
  /** Changed instances, by the instant at which the rule would have them. */
  readonly changed: ReadonlyMap<string, CalendarEvent>
}

const onItsOwn = (event: CalendarEvent): Occurrence => ({
  event,
  instance: event.instance,
  start: event.start,
  end: event.end,
})

/** The library gives up on rules that look for a day in vain, such as 30 February. */
function workedOut({ rule, line }: NonNullable<CalendarEvent['recurring']>, period: Period) {
  try {
    return ical.expandRecurringEvent(rule, {
      ...period,
      includeOverrides: false,
      expandOngoing: true,
    })
  } catch {
    return refuseFile(line, 'bad-rule', 'The rule finds no time, or not within reason.')
  }
}

/** The rule's own instances, without exceptions (EXDATE) and without those that were changed. */
const byRule = ({ main, changed }: Series, period: Period): Occurrence[] => {
  if (!main) return []
  if (!main.recurring) return changed.size === 0 ? [onItsOwn(main)] : []
  return workedOut(main.recurring, period)
    .map(({ start, end }) => ({ event: main, instance: start.toISOString(), start, end }))
    .filter(({ instance }) => !changed.has(instance))
}

/** Every occurrence that meets the half-open period; a changed instance counts where it moved to. */
export const expandSeries = (series: Series, period: Period): Occurrence[] =>
  [...byRule(series, period), ...[...series.changed.values()].map(onItsOwn)].filter(
    (o) => o.start < period.to && o.end > period.from,
  )
