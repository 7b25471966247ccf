import ical, { type DateWithTimeZone, type ParameterValue, type VEvent } from 'node-ical'
import type { CalendarParts, Component } from './components'
import type { ContentLine } from './content-lines'
import { limits, refuseFile, wordsOf, type FileEvent } from './reading'

/** One VEVENT with its times; node-ical ends here. */
export interface CalendarEvent extends FileEvent {
  readonly sequence: number
  readonly allDay: boolean
  readonly start: Date
  readonly end: Date
  /** The series as parsed, and the line of its rule; null: it happens once. */
  readonly recurring: { readonly rule: VEvent; readonly line: number } | null
  /** The instance of a series that this replaces (ISO 8601, UTC); null: it stands for itself. */
  readonly instance: string | null
}

/** What is read of an event. Everything else, such as alarms and pictures, is left to others. */
const wanted = new Set(
  'SUMMARY DESCRIPTION LOCATION CATEGORIES STATUS SEQUENCE RELATED-TO DTSTART DTEND DURATION RRULE EXDATE RECURRENCE-ID'.split(
    ' ',
  ),
)
const times = new Set(['DTSTART', 'DTEND', 'EXDATE', 'RECURRENCE-ID'])
const frequencies = /^(DAILY|WEEKLY|MONTHLY|YEARLY)$/

/** The fields of VEvent that are read here; its own type admits any key and so checks none. */
type Fields = Pick<VEvent, 'summary' | 'description' | 'location' | 'status' | 'rrule'> & {
  readonly type?: string
  readonly categories?: readonly string[]
  readonly datetype?: VEvent['datetype']
  readonly start?: DateWithTimeZone
  readonly end?: DateWithTimeZone
  readonly recurrenceid?: DateWithTimeZone & { readonly dateOnly?: boolean }
  readonly sequence?: number
  readonly 'related-to'?: ParameterValue | readonly ParameterValue[]
}

const plain = (value: ParameterValue | undefined): string =>
  String(typeof value === 'object' ? value.val : (value ?? '')).trim()

/** RELTYPE is PARENT where nothing is said (RFC 5545). */
const isParent = (related: ParameterValue): boolean =>
  typeof related === 'string' || (related.params['RELTYPE'] ?? 'PARENT') === 'PARENT'

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

/** A time that names no zone is local: it is meant where the calendar, or else the event, is. */
const placed = (line: ContentLine, timeZone: string): ContentLine => {
  const local = /^\d{8}T\d{6}(,\d{8}T\d{6})*$/.test(line.value)
  return local && !line.parameters.includes(';TZID=')
    ? { ...line, parameters: `${line.parameters};TZID=${timeZone}` }
    : line
}

const zoneOf = ({ parameters }: ContentLine): string | null =>
  /;TZID=(?:"([^"]*)"|([^;]*))/.exec(parameters)?.slice(1).find(Boolean) ?? null

const textOf = ({ name, parameters, value }: ContentLine): string => `${name}${parameters}:${value}`

/** A calendar of this one event and the zones that it names, so that nothing else of the file can reach it. */
function alone(event: Component, parts: CalendarParts, timeZone: string): string {
  const lines = event.lines
    .filter(({ name }) => wanted.has(name))
    .map((line) => (times.has(line.name) ? placed(line, timeZone) : line))
  const zones = new Set(lines.flatMap((line) => parts.zones.get(zoneOf(line) ?? '') ?? []))
  return [
    'BEGIN:VCALENDAR',
    ...[...zones].flatMap((zone) => [
      'BEGIN:VTIMEZONE',
      ...zone.lines.map(textOf),
      'END:VTIMEZONE',
    ]),
    'BEGIN:VEVENT',
    'UID:event',
    ...lines.map(textOf),
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n')
}

const lineOf = ({ line, lines }: Component, ...names: string[]): number =>
  lines.find(({ name }) => names.includes(name))?.line ?? line

/** A rule is looked at before anybody follows it: what no timetable says is refused. */
function checkRules(event: Component): void {
  const loose = event.lines.find(({ name }) => name === 'RDATE' || name === 'EXRULE')
  if (loose) refuseFile(loose.line, 'bad-rule', `${loose.name} is not supported.`)
  const rules = event.lines.filter(({ name }) => name === 'RRULE')
  if (rules[1]) refuseFile(rules[1].line, 'bad-rule', 'An event can have one rule.')
  for (const { line, value } of rules) checkRule(line, value.toUpperCase())
  const whole = event.lines.find(
    ({ name, parameters }) => name === 'RECURRENCE-ID' && parameters.includes(';RANGE='),
  )
  if (whole) refuseFile(whole.line, 'bad-rule', 'RANGE is not supported.')
}

function checkRule(line: number, rule: string): void {
  if (rule.length > limits.ruleLength) refuseFile(line, 'bad-rule', 'The rule is too long.')
  const parts = new Map(rule.split(';').map((p) => p.split('=') as [string, string]))
  if (!frequencies.test(parts.get('FREQ') ?? ''))
    refuseFile(line, 'bad-rule', 'A meeting recurs daily, weekly, monthly or yearly.')
  if (Number(parts.get('COUNT') ?? 0) > limits.ruleCount)
    refuseFile(line, 'too-many', `The rule makes more than ${limits.ruleCount} occurrences.`)
  const listed = ['BYHOUR', 'BYMINUTE', 'BYSECOND'].map((key) => parts.get(key)?.split(',').length)
  if (listed.reduce<number>((all, n) => all * (n ?? 1), 1) > limits.timesADay)
    refuseFile(line, 'too-many', `The rule has more than ${limits.timesADay} times a day.`)
}

function parse(event: Component, text: string): Fields {
  try {
    const all = Object.values(ical.sync.parseICS(text)) as (Fields | undefined)[]
    const found = all.find((component) => component?.type === 'VEVENT')
    if (found) return found
  } catch {
    return refuseFile(
      lineOf(event, 'RRULE'),
      event.lines.some(({ name }) => name === 'RRULE') ? 'bad-rule' : 'bad-event',
      'The event cannot be read.',
    )
  }
  return refuseFile(event.line, 'bad-event', 'The event cannot be read.')
}

const stamp = /^(\d{4})(\d\d)(\d\d)(?:T([01]\d|2[0-3])([0-5]\d)([0-5]\d|60)Z?)?$/

/** A day of the calendar and a time of the day; parsers take 30 February for 2 March. */
function isStamp(text: string): boolean {
  const [, year, month, day] = stamp.exec(text) ?? []
  if (year === undefined) return false
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return date.getUTCMonth() + 1 === Number(month) && date.getUTCDate() === Number(day)
}

function checkStamps(event: Component): void {
  for (const { line, name, value } of event.lines)
    if (times.has(name) && !value.split(',').every((text) => isStamp(text.trim())))
      refuseFile(line, 'bad-time', `“${wordsOf(value)}” is no time of a calendar.`)
}

/** Times must be instants: in UTC or in a zone that is known. Anything else would be the parser's guess. */
function checkTimes(event: Component, { start, end, recurrenceid }: Fields): void {
  for (const [time, ...names] of [
    [start, 'DTSTART'],
    [end, 'DTEND', 'DURATION'],
    [recurrenceid, 'RECURRENCE-ID'],
  ] as const) {
    const line = lineOf(event, ...names)
    if (time === undefined && names[0] === 'RECURRENCE-ID') continue
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

function uidIn(event: Component): string {
  const uid = event.lines.find(({ name }) => name === 'UID')?.value.trim() ?? ''
  if (uid === '') return refuseFile(event.line, 'uid-missing', 'The event has no UID.')
  return uid.length > limits.words
    ? refuseFile(event.line, 'bad-event', 'The UID is too long.')
    : uid
}

/** "…; parent body: Plenary" */
const parentWords = (description: string): string =>
  wordsOf(/\bparent body:\s*([^\n]+)/i.exec(description.slice(0, 5_000))?.[1] ?? '')

/** What one VEVENT says. Throws `UnreadableFile` with the line where it cannot be understood. */
export function readEvent(event: Component, parts: CalendarParts, timeZone: string): CalendarEvent {
  const uid = uidIn(event)
  checkStamps(event)
  checkRules(event)
  const fields = parse(event, alone(event, parts, timeZone))
  const allDay = fields.datetype === 'date'
  if (!allDay) checkTimes(event, fields)
  const { start = new Date(NaN), recurrenceid } = fields
  if (recurrenceid?.dateOnly && !allDay)
    refuseFile(
      lineOf(event, 'RECURRENCE-ID'),
      'bad-time',
      'The instance is named by a day, not by its time.',
    )
  const related = [fields['related-to'] ?? []].flat().find(isParent)
  return {
    line: event.line,
    uid,
    title: wordsOf(plain(fields.summary)),
    roomName: wordsOf(plain(fields.location)),
    category: wordsOf(fields.categories?.find(Boolean) ?? '').toUpperCase(),
    parentUid: related ? plain(related) : null,
    parentWords: parentWords(plain(fields.description)),
    bodyWords: '',
    cancelled: /^CANCELL?ED$/i.test(String(fields.status ?? '').trim()),
    sequence: Number(fields.sequence) || 0,
    allDay,
    start,
    end: fields.end ?? start,
    recurring: fields.rrule
      ? { rule: fields as unknown as VEvent, line: lineOf(event, 'RRULE') }
      : null,
    instance: recurrenceid && !recurrenceid.dateOnly ? recurrenceid.toISOString() : null,
  }
}
