/** How an event's times are shown: in its own zone, in 24 hours, in the reader's language. */
export interface Times {
  /** 14:05 */
  time: (instant: string | number) => string
  /** 2022-06-08: the calendar day of an instant. */
  day: (instant: string | number) => string
  /** 8 June at 18:05 */
  moment: (instant: string | number) => string
  /** Wed 8 June */
  shortDay: (day: string) => string
  /** Wed */
  weekday: (day: string) => string
  /** 8 */
  dayOfMonth: (day: string) => string
  /** Wednesday 8 June */
  longDay: (day: string) => string
  /** 8 June 2022 */
  date: (day: string) => string
  /** 7–9 June 2022 */
  dates: (from: string, to: string) => string
}

const noon = (day: string): Date => new Date(`${day}T12:00:00Z`)

const known = new Map<string, Intl.DateTimeFormat>()

const formatter = (
  tag: string,
  zone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat => {
  const key = `${tag}|${zone}|${JSON.stringify(options)}`
  const found = known.get(key)
  if (found) return found
  const made = new Intl.DateTimeFormat(tag, { ...options, timeZone: zone })
  known.set(key, made)
  return made
}

/** 7–9 June: between bare numbers the dash is closed in Latin scripts, spaced in Arabic. */
const closed = (tag: string, range: string): string =>
  range.replace(/(\d)\s*–\s*(\d)/u, tag.startsWith('ar') ? '$1 – $2' : '$1–$2')

/** Days are calendar dates of the event (YYYY-MM-DD) and need no zone; instants do. */
export const timesIn = (tag: string, zone: string): Times => {
  const day = (options: Intl.DateTimeFormatOptions) => formatter(tag, 'UTC', options)
  const clock = formatter(tag, zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const iso = formatter('en-CA-u-ca-iso8601-nu-latn', zone, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  const moment = formatter(tag, zone, {
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const whole = { day: 'numeric', month: 'long', year: 'numeric' } as const
  return {
    time: (instant) => clock.format(new Date(instant)),
    day: (instant) => iso.format(new Date(instant)),
    moment: (instant) => moment.format(new Date(instant)),
    shortDay: (date) => day({ weekday: 'short', day: 'numeric', month: 'long' }).format(noon(date)),
    weekday: (date) => day({ weekday: 'short' }).format(noon(date)),
    dayOfMonth: (date) => day({ day: 'numeric' }).format(noon(date)),
    longDay: (date) => day({ weekday: 'long', day: 'numeric', month: 'long' }).format(noon(date)),
    date: (date) => day(whole).format(noon(date)),
    dates: (from, to) => closed(tag, day(whole).formatRange(noon(from), noon(to))),
  }
}

/** The city a zone is named after: Africa/Lagos → Lagos. Undefined for zones without one (UTC). */
export const zoneCity = (zone: string): string | undefined => {
  const parts = zone.split('/')
  return parts.length > 1 ? parts[parts.length - 1]?.replaceAll('_', ' ') : undefined
}

export const viewerZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone
