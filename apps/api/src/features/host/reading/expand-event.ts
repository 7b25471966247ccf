import type { CalendarEvent } from './calendar-event'
import type { Recurrence, Rule } from './recurrence'
import { refuseFile } from './reading'

/** One occurrence of an event: the plain event, or one instance of a series. */
export interface Occurrence {
  /** What it is called and where; of a changed instance its own. */
  readonly event: CalendarEvent
  /** Instant at which the series has it (ISO 8601, UTC): tells instances of one UID apart. Null: it happens once. */
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
  /** Changed instances, by the instant at which the series would have them. */
  readonly changed: ReadonlyMap<string, CalendarEvent>
  /** Changes of an instance and of all later ones, likewise. */
  readonly onward: ReadonlyMap<string, CalendarEvent>
}

/** Part of a series between two changes, half-open, in ms since 1970, by the instants at which the series has its instances. */
interface Stretch {
  readonly from: number
  readonly to: number
  readonly event: CalendarEvent
  /** How much later than in the series they take place, in ms. */
  readonly shift: number
  /** Null: as the series says. */
  readonly length: number | null
}

/** Told the line of each rule before it is followed; throws where reading has taken too long. */
type Step = (line: number) => void

const onItsOwn = (event: CalendarEvent): Occurrence => ({
  event,
  instance: event.instance,
  start: event.start,
  end: event.end,
})

const lengthOf = ({ start, end }: CalendarEvent): number => Number(end) - Number(start)

function stretchesOf(main: CalendarEvent, onward: Series['onward']): Stretch[] {
  const changes = [...onward].map(([at, event]) => ({ from: Date.parse(at), event }))
  const later = changes.sort((a, b) => a.from - b.from)
  return [
    { from: -Infinity, to: later[0]?.from ?? Infinity, event: main, shift: 0, length: null },
    ...later.map(({ from, event }, i) => ({
      from,
      to: later[i + 1]?.from ?? Infinity,
      event,
      shift: Number(event.start) - from,
      length: lengthOf(event),
    })),
  ]
}

/** The library gives up on rules that look for a day in vain, such as 30 February. */
function workedOut({ rule, line }: Rule, from: number, to: number): number[] {
  try {
    return rule.between(new Date(from), new Date(to), true).map(Number)
  } catch {
    return refuseFile(line, 'bad-rule', 'The rule finds no time, or not within reason.')
  }
}

/** Says of an instant whether an EXDATE takes it away. */
function exceptedBy(timeZone: string, { exceptTimes, exceptDays }: Recurrence) {
  // Few series have such days, and a clock takes long to make.
  if (exceptDays.size === 0) return (at: number): boolean => exceptTimes.has(at)
  const days = new Intl.DateTimeFormat('sv-SE', { timeZone })
  return (at: number): boolean => exceptTimes.has(at) || exceptDays.has(days.format(at))
}

/** The lengths of the instances that the series has from one instant to before another, by their instants. */
function instancesBetween(
  main: CalendarEvent,
  recurrence: Recurrence,
  [from, to]: readonly [number, number],
  step: Step,
): Map<number, number> {
  const { rules, dates, exceptRules } = recurrence
  const inside = (at: number): boolean => at >= from && at < to
  const follow = (rule: Rule): number[] => {
    step(rule.line)
    return workedOut(rule, from, to)
  }
  const own = lengthOf(main)
  const found = new Map<number, number>()
  if (rules.length === 0) found.set(Number(main.start), own)
  for (const at of rules.flatMap(follow)) found.set(at, own)
  for (const { start, length } of dates) found.set(start, length ?? found.get(start) ?? own)
  for (const at of exceptRules.flatMap(follow)) found.delete(at)
  const excepted = exceptedBy(main.timeZone, recurrence)
  return new Map([...found].filter(([at]) => inside(at) && !excepted(at)))
}

/** The instances of a stretch that may meet the period. */
function inStretch(
  main: CalendarEvent,
  recurrence: Recurrence,
  { event, shift, length, ...stretch }: Stretch,
  period: Period,
  step: Step,
): Occurrence[] {
  step(event.line)
  const longest = Math.max(length ?? lengthOf(main), ...recurrence.dates.map((d) => d.length ?? 0))
  const from = Math.max(stretch.from, Number(period.from) - shift - longest)
  const to = Math.min(stretch.to, Number(period.to) - shift)
  if (from >= to) return []
  return [...instancesBetween(main, recurrence, [from, to], step)].map(([at, own]) => ({
    event,
    instance: new Date(at).toISOString(),
    start: new Date(at + shift),
    end: new Date(at + shift + (length ?? own)),
  }))
}

/** The instances that no change names: as the series has them, or as the last change before them has it. */
function unnamed({ main, changed, onward }: Series, period: Period, step: Step): Occurrence[] {
  if (!main) return []
  const { recurrence } = main
  if (!recurrence) return changed.size + onward.size === 0 ? [onItsOwn(main)] : []
  return stretchesOf(main, onward)
    .flatMap((stretch) => inStretch(main, recurrence, stretch, period, step))
    .filter(({ instance }) => !changed.has(instance!) && !onward.has(instance!))
}

/** Every occurrence that meets the half-open period; a changed instance counts where it moved to. */
export const expandSeries = (series: Series, period: Period, step: Step): Occurrence[] =>
  [
    ...unnamed(series, period, step),
    // One and the same instance may be changed by itself as well: then that counts.
    ...[...new Map([...series.onward, ...series.changed]).values()].map(onItsOwn),
  ].filter((o) => o.start < period.to && o.end > period.from)
