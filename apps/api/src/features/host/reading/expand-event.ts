import ical from 'node-ical'
import type { CalendarEvent } from './calendar-event'

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

/** The rule's own instances, without exceptions (EXDATE) and without those that were changed. */
const byRule = ({ main, changed }: Series, period: Period): Occurrence[] => {
  if (!main) return []
  if (!main.recurring) return changed.size === 0 ? [onItsOwn(main)] : []
  return ical
    .expandRecurringEvent(main.recurring, {
      ...period,
      includeOverrides: false,
      expandOngoing: true,
    })
    .map(({ start, end }) => ({ event: main, instance: start.toISOString(), start, end }))
    .filter(({ instance }) => !changed.has(instance))
}

/** Every occurrence that meets the half-open period; a changed instance counts where it moved to. */
export const expandSeries = (series: Series, period: Period): Occurrence[] =>
  [...byRule(series, period), ...[...series.changed.values()].map(onItsOwn)].filter(
    (o) => o.start < period.to && o.end > period.from,
  )
