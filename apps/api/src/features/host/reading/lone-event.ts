import ical, { type DateWithTimeZone, type ParameterValue, type VEvent } from 'node-ical'
import type { CalendarParts, Component } from './components'
import type { ContentLine } from './content-lines'
import { refuseFile, wordsOf } from './reading'

/** The fields of VEvent that are read here; its own type admits any key and so checks none. */
export type Fields = Pick<
  VEvent,
  'summary' | 'description' | 'location' | 'status' | 'rrule' | 'datetype'
> & {
  readonly type?: string
  readonly categories?: readonly string[]
  readonly start?: DateWithTimeZone
  readonly end?: DateWithTimeZone
  readonly recurrenceid?: DateWithTimeZone & { readonly dateOnly?: boolean }
  readonly sequence?: number
  readonly 'related-to'?: ParameterValue | readonly ParameterValue[]
}

const times = new Set(['DTSTART', 'DTEND', 'RECURRENCE-ID'])

const looksLikeZone = (zone: string): boolean => {
  if (/^[+-]\d\d:\d\d$/.test(zone)) return true
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}

/** Asking takes a millisecond, and a file names few zones many times. */
const zones = new Map<string, boolean>()

export function isKnownZone(zone: string): boolean {
  const known = zones.get(zone) ?? looksLikeZone(zone)
  zones.set(zone, known)
  return known
}

const zoneParameter = /;TZID=(?:"([^"]*)"|([^;]*))/

/** TZID, without quotes. */
export const zoneOf = ({ parameters }: ContentLine): string | null =>
  zoneParameter.exec(parameters)?.slice(1).find(Boolean) ?? null

const quoted = (name: string): string => (/[,:;]/.test(name) ? `"${name}"` : name)

export const inZone = (line: ContentLine, name: string): ContentLine => ({
  ...line,
  parameters: line.parameters.replace(zoneParameter, () => `;TZID=${quoted(name)}`),
})

/** "/freeassociation.sourceforge.net/Europe/Berlin" → "Europe/Berlin": whose zone it is goes before the zone's own name. */
function withoutOwner(line: ContentLine): ContentLine {
  const parts = zoneOf(line)?.split('/') ?? []
  if (parts[0] !== '') return line
  const name = [3, 2].map((n) => parts.slice(-n).join('/')).find(isKnownZone)
  return name === undefined ? line : inZone(line, name)
}

/** A time that names no zone is local: it is meant where the calendar, or else the event, is. */
const placed = (line: ContentLine, timeZone: string): ContentLine => {
  const local = /^\d{8}T\d{6}$/.test(line.value.trim())
  return local && !line.parameters.includes(';TZID=')
    ? { ...line, parameters: `${line.parameters};TZID=${timeZone}` }
    : withoutOwner(line)
}

const textOf = ({ name, parameters, value }: ContentLine): string => `${name}${parameters}:${value}`

const uidAt = (place: number): string => `event-${place}`

/** A calendar of these events and the zones that they name, so that nothing else of the file can reach them. */
function alone(events: readonly Component[], parts: CalendarParts, timeZone: string): string {
  const lines = events.map((event) =>
    event.lines.map((line) => (times.has(line.name) ? placed(line, timeZone) : line)),
  )
  const named = new Set(lines.flat().map((line) => zoneOf(line) ?? ''))
  return [
    'BEGIN:VCALENDAR',
    ...[...named]
      .flatMap((id) => parts.zones.get(id) ?? [])
      .flatMap((zone) => ['BEGIN:VTIMEZONE', ...zone.lines.map(textOf), 'END:VTIMEZONE']),
    ...lines.flatMap((own, place) => [
      'BEGIN:VEVENT',
      `UID:${uidAt(place)}`,
      ...own.map(textOf),
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ].join('\r\n')
}

/** What the parser makes of each event, which reaches it without anything that is not wanted. Null: it cannot read them. */
export function parseAlone(
  events: readonly Component[],
  parts: CalendarParts,
  timeZone: string,
): Fields[] | null {
  try {
    const parsed = ical.sync.parseICS(alone(events, parts, timeZone)) as Record<string, unknown>
    const found = events.map((_, place) => parsed[uidAt(place)] as Fields | undefined)
    return found.every((fields) => fields?.type === 'VEVENT') ? (found as Fields[]) : null
  } catch {
    return null
  }
}

export const lineOf = ({ line, lines }: Component, ...names: string[]): number =>
  lines.find(({ name }) => names.includes(name))?.line ?? line

const stamp = /^(\d{4})(\d\d)(\d\d)(?:T([01]\d|2[0-3])([0-5]\d)([0-5]\d|60)Z?)?$/

/** A day of the calendar and a time of the day; parsers take 30 February for 2 March. */
export function isStamp(text: string): boolean {
  const [, year, month, day] = stamp.exec(text) ?? []
  if (year === undefined) return false
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return date.getUTCMonth() + 1 === Number(month) && date.getUTCDate() === Number(day)
}

/** Times must be instants: in UTC or in a zone that is known. Anything else would be the parser's guess. */
export function checkTimes(event: Component, { start, end, recurrenceid }: Fields): void {
  for (const [time, ...names] of [
    [start, 'DTSTART'],
    [end, 'DTEND', 'DURATION'],
    [recurrenceid, 'RECURRENCE-ID'],
  ] as const) {
    const line = lineOf(event, ...names)
    // Whole days are named by their days, which are in no zone.
    if (time === recurrenceid && (!recurrenceid || recurrenceid.dateOnly)) continue
    if (!(time instanceof Date) || Number.isNaN(time.getTime()))
      refuseFile(line, 'bad-time', 'The time is missing, or is no time.')
    else if (!time.tz || !isKnownZone(time.tz))
      refuseFile(line, 'bad-time', `The zone ${wordsOf(time.tz ?? '')} is not known.`)
    else if (time.getUTCFullYear() < 1970 || time.getUTCFullYear() > 2199)
      refuseFile(line, 'bad-time', 'The year is not between 1970 and 2199.')
  }
  if (end! < start!)
    refuseFile(lineOf(event, 'DTEND', 'DURATION'), 'bad-time', 'It ends before it starts.')
}
