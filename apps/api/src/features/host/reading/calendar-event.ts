import type { ParameterValue } from 'node-ical'
import type { CalendarParts, Component } from './components'
import { checkTimes, isStamp, lineOf, parseAlone, type Fields } from './lone-event'
import { limits, refuseFile, wordsOf, type FileEvent } from './reading'
import { checkRecurrence, readRecurrence, type Recurrence } from './recurrence'

/** One VEVENT with its times; node-ical ends here. */
export interface CalendarEvent extends FileEvent {
  readonly sequence: number
  readonly allDay: boolean
  readonly start: Date
  readonly end: Date
  /** Where the event is: what its days are told by. */
  readonly timeZone: string
  /** Null: it happens once. */
  readonly recurrence: Recurrence | null
  /** The instance of a series that this replaces (ISO 8601, UTC); null: it stands for itself. */
  readonly instance: string | null
  /** Where the instance is named by its day alone, the line that does so; only whole days are. */
  readonly dayNamedIn: number | null
  /** It replaces every later instance, too (RANGE=THISANDFUTURE). */
  readonly onward: boolean
}

/** What is read of an event itself. Everything else, such as alarms and pictures, is left to others. */
const wanted = new Set(
  'SUMMARY DESCRIPTION LOCATION CATEGORIES STATUS SEQUENCE RELATED-TO DTSTART DTEND DURATION RECURRENCE-ID'.split(
    ' ',
  ),
)
const times = new Set(['DTSTART', 'DTEND', 'RECURRENCE-ID'])

const plain = (value: ParameterValue | undefined): string =>
  String(typeof value === 'object' ? value.val : (value ?? '')).trim()

/** RELTYPE is PARENT where nothing is said (RFC 5545). */
const isParent = (related: ParameterValue): boolean =>
  typeof related === 'string' || (related.params['RELTYPE'] ?? 'PARENT') === 'PARENT'

/** Weeks beside days are written, though RFC 5545 knows them alone. */
const length =
  /^[+-]?P(?=.)(?:\d{1,4}W)?(?:\d{1,5}D)?(?:T(?=.)(?:\d{1,6}H)?(?:\d{1,6}M)?(?:\d{1,6}S)?)?$/

/** What is no time would be taken for none, and the event for one that takes nobody's. */
function checkStamps(event: Component): void {
  for (const { line, name, value } of event.lines)
    if (
      (times.has(name) && !isStamp(value.trim())) ||
      (name === 'DURATION' && !length.test(value.trim()))
    )
      refuseFile(line, 'bad-time', `“${wordsOf(value)}” is no time of a calendar.`)
}

function parse(event: Component, parts: CalendarParts, timeZone: string): Fields {
  const lines = event.lines.filter(({ name }) => wanted.has(name))
  const parsed = parseAlone([{ ...event, lines }], parts, timeZone)
  return parsed?.[0] ?? refuseFile(event.line, 'bad-event', 'The event cannot be read.')
}

/** Whether a changed instance stands for the later ones, too. */
function isOnward(event: Component): boolean {
  const named = event.lines.find(({ name }) => name === 'RECURRENCE-ID')
  const range = /;RANGE="?([^";]*)/.exec(named?.parameters.toUpperCase() ?? '')?.[1]
  if (range === undefined) return false
  return range === 'THISANDFUTURE'
    ? true
    : refuseFile(named!.line, 'bad-rule', `The range ${wordsOf(range)} is not known.`)
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
  checkRecurrence(event)
  const fields = parse(event, parts, timeZone)
  const allDay = fields.datetype === 'date'
  if (!allDay) checkTimes(event, fields)
  const { start = new Date(NaN), recurrenceid } = fields
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
    timeZone: fields.start?.tz ?? timeZone,
    recurrence: allDay ? null : readRecurrence(event, parts, timeZone),
    instance: recurrenceid?.toISOString() ?? null,
    dayNamedIn: recurrenceid?.dateOnly ? lineOf(event, 'RECURRENCE-ID') : null,
    onward: isOnward(event),
  }
}
