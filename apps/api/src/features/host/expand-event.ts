import ical from 'node-ical'
import type { CalendarEvent } from './calendar-file'

/** One occurrence of an event: the plain event, or one instance of a recurring one. */
export interface Occurrence {
  /** What it is called and where; of an override its own. */
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

/** The rule's own instances, without exceptions (EXDATE) and without those that an override replaces. */
const byRule = (event: CalendarEvent, period: Period): Occurrence[] =>
  event.recurring === null
    ? []
    : ical
        .expandRecurringEvent(event.recurring, {
          ...period,
          includeOverrides: false,
          expandOngoing: true,
        })
        .map(({ start, end }) => ({ event, instance: start.toISOString(), start, end }))
        .filter(({ instance }) => !event.overrides.has(instance))

/** Every occurrence of `event` that meets the half-open period; an override counts where it moved to. */
export function expandEvent(event: CalendarEvent, period: Period): Occurrence[] {
  const { start, end } = event
  const all = event.recurring
    ? [
        ...byRule(event, period),
        ...[...event.overrides].map(([instance, own]) => ({
          event: own,
          instance,
          start: own.start,
          end: own.end,
        })),
      ]
    : [{ event, instance: null, start, end }]
  return all.filter((o) => o.start < period.to && o.end > period.from)
}
