import ical, { type DateWithTimeZone, type ParameterValue, type VEvent } from 'node-ical'

/** An event of an iCalendar file with the fields that a timetable needs; node-ical ends here. */
export interface CalendarEvent {
  readonly uid: string
  readonly title: string
  readonly description: string
  readonly roomName: string
  /** First category in capitals; '' where there is none. */
  readonly category: string
  /** UID of the event named by RELATED-TO as its parent. */
  readonly parentUid: string | null
  readonly allDay: boolean
  readonly cancelled: boolean
  readonly start: Date
  readonly end: Date
  /** The recurring event as parsed; null: it happens once. */
  readonly recurring: VEvent | null
  /** Instances that RECURRENCE-ID replaces, by the instant at which the rule would have them (ISO 8601, UTC). */
  readonly overrides: ReadonlyMap<string, CalendarEvent>
}

export interface FileProblem {
  readonly uid: string
  readonly code: 'not-a-calendar' | 'too-large' | 'too-many' | 'bad-time' | 'bad-rule'
  readonly detail: string
}

/** The file cannot be trusted as a whole: nothing of it is taken (I-18). */
export class TimetableError extends Error {
  constructor(readonly problems: readonly FileProblem[]) {
    super(problems.map((p) => `${p.uid || 'file'}: ${p.detail}`).join('\n'))
  }
}

/** A conference of two weeks stays far below these; a file above them is no timetable. */
export const limits = { characters: 2_000_000, events: 5_000, occurrences: 20_000 }
const frequencies = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']

export const refuseFile = (uid: string, code: FileProblem['code'], detail: string): never => {
  throw new TimetableError([{ uid, code, detail }])
}

/** The fields of VEvent that are read here; its own type admits any key and so checks none. */
type Fields = Pick<VEvent, 'uid' | 'summary' | 'description' | 'location' | 'status' | 'rrule'> & {
  readonly categories?: readonly string[]
  readonly datetype: VEvent['datetype']
  readonly start: DateWithTimeZone
  readonly end?: DateWithTimeZone
  readonly recurrences?: Readonly<Record<string, Fields>>
  readonly 'related-to'?: ParameterValue | readonly ParameterValue[]
}

const plain = (value: ParameterValue | undefined): string =>
  (typeof value === 'string' ? value : (value?.val ?? '')).trim()

/** RELTYPE is PARENT where nothing is said (RFC 5545). */
const isParent = (related: ParameterValue): boolean =>
  typeof related === 'string' || (related.params['RELTYPE'] ?? 'PARENT') === 'PARENT'

const eventOf = (event: Fields): CalendarEvent => {
  const parent = [event['related-to'] ?? []].flat().find(isParent)
  return {
    uid: event.uid,
    title: plain(event.summary),
    description: plain(event.description),
    roomName: plain(event.location),
    category: event.categories?.[0]?.trim().toUpperCase() ?? '',
    parentUid: parent ? plain(parent) : null,
    allDay: event.datetype === 'date',
    cancelled: event.status === 'CANCELLED',
    start: event.start,
    end: event.end ?? event.start,
    recurring: event.rrule ? (event as VEvent) : null,
    // node-ical keeps each override twice, under its day and under its instant.
    overrides: new Map(
      Object.entries(event.recurrences ?? {})
        .filter(([key]) => key.includes('T'))
        .map(([key, own]) => [key, eventOf(own)]),
    ),
  }
}

const knownZone = (zone: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}

/** Times must be instants: in UTC or in a zone that is known. Anything else would be the parser's guess. */
const timeProblem = ({ start, end = start }: Fields): string | null => {
  const times = [start, end]
  if (times.some((t) => !(t instanceof Date) || Number.isNaN(t.getTime())))
    return 'start or end is no date'
  if (times.some((t) => !t.tz)) return 'a time without UTC or zone'
  const strange = times.find((t) => !knownZone(t.tz ?? ''))
  if (strange) return `unknown zone ${strange.tz}`
  return end > start ? null : 'it does not end after it starts'
}

const problemsOf = (event: Fields): FileProblem[] => {
  if (event.datetype === 'date') return []
  const problems: FileProblem[] = []
  for (const own of [event, ...Object.values(event.recurrences ?? {})]) {
    const detail = timeProblem(own)
    if (detail) problems.push({ uid: event.uid, code: 'bad-time', detail })
  }
  const frequency = String(event.rrule?.options['freq'] ?? 'DAILY')
  if (!frequencies.includes(frequency) || 'rdate' in event)
    problems.push({ uid: event.uid, code: 'bad-rule', detail: 'recurrence that is not supported' })
  return problems
}

const parse = (text: string): ReturnType<typeof ical.sync.parseICS> => {
  try {
    return ical.sync.parseICS(text)
  } catch (error) {
    return refuseFile('', 'bad-rule', (error as Error).message)
  }
}

/** All events of an iCalendar text. Throws TimetableError with every problem found. */
export function readCalendar(text: string): CalendarEvent[] {
  if (text.length > limits.characters)
    refuseFile('', 'too-large', 'the file is larger than 2 million characters')
  if (!/^BEGIN:VCALENDAR\s*$/m.test(text))
    refuseFile('', 'not-a-calendar', 'this is no iCalendar file')
  const events = Object.values(parse(text)).filter((c): c is VEvent => c?.type === 'VEVENT')
  if (events.length > limits.events) refuseFile('', 'too-many', `more than ${limits.events} events`)
  const fields = events as readonly Fields[]
  const problems = fields.flatMap(problemsOf)
  if (problems.length > 0) throw new TimetableError(problems)
  return fields.map(eventOf)
}
