/**
 * The one place that turns instants into event minutes and back, and computes zone offsets (I-14),
 * from the runtime's own tables (Intl). Minutes are elapsed minutes since the event's first midnight.
 */
export interface EventClock {
  /** Milliseconds since 1970 of the event's first midnight in its own zone. */
  readonly epoch: number
  /** IANA name, such as Africa/Kigali. */
  readonly timeZone: string
}

const minute = 60_000
const day = 24 * 60 * minute
const formats = new Map<string, Intl.DateTimeFormat>()

const formatOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = formats.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-GB-u-ca-iso8601', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  formats.set(timeZone, made)
  return made
}

/** The wall clock of `timeZone` at an instant, read as if it were UTC, in milliseconds. */
const wallMs = (instant: number, timeZone: string): number => {
  const part: Record<string, string> = {}
  for (const { type, value } of formatOf(timeZone).formatToParts(instant)) part[type] = value
  return Date.parse(
    `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}:${part.second}Z`,
  )
}

/** Asking the runtime costs fifty times more than remembering, and an agenda has few instants. */
const offsets = new Map<string, Map<number, number>>()
const remembered = 4_000

/** Minutes east of UTC in `timeZone` at an instant (ms since 1970). */
export const offsetMinutes = (instant: number, timeZone: string): number => {
  const known = offsets.get(timeZone) ?? new Map<number, number>()
  const before = known.get(instant)
  if (before !== undefined) return before
  const offset = Math.round((wallMs(instant, timeZone) - instant) / minute)
  if (known.size >= remembered) known.clear()
  offsets.set(timeZone, known.set(instant, offset))
  return offset
}

/**
 * The clock of an event whose first day is `date` (YYYY-MM-DD). It starts with the day's first instant: the
 * earlier midnight where a clock passes it twice, the end of the gap where summer time skips it.
 */
export const eventClock = (date: string, timeZone: string): EventClock => {
  const wall = Date.parse(`${date}T00:00:00Z`)
  const around = [wall - day, wall + day].map((t) => wall - offsetMinutes(t, timeZone) * minute)
  const earlier = Math.min(...around)
  return {
    epoch: wallMs(earlier, timeZone) === wall ? earlier : Math.max(...around),
    timeZone,
  }
}

/**
 * The instants (ms since 1970) at which clocks in `timeZone` show `wall` (YYYY-MM-DDTHH:MM, with or without seconds),
 * earliest first: none where summer time skips it or it is no time, two where clocks pass it twice.
 */
export const instantsAt = (wall: string, timeZone: string): number[] => {
  const shown = Date.parse(`${wall}Z`)
  // 30 February is taken for 2 March by the parser, and for no time here.
  if (Number.isNaN(shown) || !new Date(shown).toISOString().startsWith(wall)) return []
  const around = [shown - day, shown + day].map((t) => shown - offsetMinutes(t, timeZone) * minute)
  return [...new Set(around)]
    .filter((instant) => wallMs(instant, timeZone) === shown)
    .sort((a, b) => a - b)
}

/**
 * The instant at which clocks in `timeZone` show `wall` (a wall clock read as if it were UTC, ms): one of the two where
 * they pass it twice, an hour beside it where they skip it. For hours that nobody meant to the minute.
 */
export const instantAround = (wall: number, timeZone: string): number => {
  const around = wall - offsetMinutes(wall, timeZone) * minute
  return wall - offsetMinutes(around, timeZone) * minute
}

/** Event minutes of an instant (ISO 8601 with offset, or Date). Not finite for text that is no instant. */
export const toMinutes = (clock: EventClock, instant: string | Date): number =>
  (new Date(instant).getTime() - clock.epoch) / minute

const two = (n: number): string => String(n).padStart(2, '0')

/** ISO 8601 with the zone's offset at that time, such as 2022-06-08T15:00:00+02:00. */
export const toIso = (clock: EventClock, minutes: number): string => {
  const instant = clock.epoch + minutes * minute
  const offset = offsetMinutes(instant, clock.timeZone)
  const wall = new Date(instant + offset * minute).toISOString().slice(0, 19)
  const size = Math.abs(offset)
  return `${wall}${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}

/** The same instant, written with the event zone's offset. */
export const inZone = (clock: EventClock, instant: string | Date): string =>
  toIso(clock, toMinutes(clock, instant))

/** The calendar day (YYYY-MM-DD) in the event's zone. */
export const dayOf = (clock: EventClock, minutes: number): string =>
  toIso(clock, minutes).slice(0, 10)
