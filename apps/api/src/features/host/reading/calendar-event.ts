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

function checkStamps(event: Component): void {
  for (const { line, name, value } of event.lines)
    if (times.has(name) && !isStamp(value.trim()))
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
    timeZone: fields.start?.tz ?? timeZone,
    recurrence: allDay ? null : readRecurrence(event, parts, timeZone),
    instance: recurrenceid?.toISOString() ?? null,
    onward: isOnward(event),
  }
}
