import { limits, readCalendar, refuseFile, type CalendarEvent } from './calendar-file'
import { expandEvent, type Occurrence, type Period } from './expand-event'
import { HostBodies } from './host-bodies'
import type { Clues, NamedBody } from './recognise-body'

/** A meeting of a host body, or a venue-wide break, at one time. */
export interface TimetableEntry {
  readonly uid: string
  /** Which instance of a recurring event (see `Occurrence`); null: it happens once. */
  readonly instance: string | null
  readonly kind: 'meeting' | 'break'
  /** Code of the body that meets; null for a break. */
  readonly bodyCode: string | null
  readonly title: string
  readonly roomName: string
  readonly start: Date
  readonly end: Date
}

/** An event of the file that takes nobody's time, and why. */
export interface PassedOver {
  readonly uid: string
  readonly title: string
  readonly reason: 'all-day' | 'cancelled' | 'unknown-category'
}

export interface Timetable {
  /** In order of time, then of UID. */
  readonly entries: readonly TimetableEntry[]
  /** Parents stand before their groups. */
  readonly bodies: readonly NamedBody[]
  readonly passedOver: readonly PassedOver[]
}

type ByUid = ReadonlyMap<string, CalendarEvent>

/** What body recognition needs; a circle of parents ends where it began. */
const cluesOf = (event: CalendarEvent, events: ByUid, seen: readonly string[] = []): Clues => {
  const { category, title, description, parentUid, uid } = event
  const known = [...seen, uid]
  const parent = parentUid === null || known.includes(parentUid) ? undefined : events.get(parentUid)
  return { category, title, description, parent: parent ? cluesOf(parent, events, known) : null }
}

/** What one occurrence is: an entry of the timetable, or the reason why it is none. */
const judge = (
  { event, instance, start, end }: Occurrence,
  bodyOf: (event: CalendarEvent) => string | null,
): TimetableEntry | PassedOver['reason'] => {
  if (event.cancelled) return 'cancelled'
  const { uid, title, roomName } = event
  const entry = { uid, instance, title, roomName, start: new Date(start), end: new Date(end) }
  if (event.category === 'BREAK') return { ...entry, kind: 'break', bodyCode: null }
  const bodyCode = bodyOf(event)
  return bodyCode === null ? 'unknown-category' : { ...entry, kind: 'meeting', bodyCode }
}

const inOrder = (a: TimetableEntry, b: TimetableEntry): number =>
  a.start.getTime() - b.start.getTime() || (a.uid < b.uid ? -1 : Number(a.uid > b.uid))

/**
 * Reads a host timetable (iCalendar): what meets when, in the half-open `period`. Breaks are breaks; the all-day
 * frame of the conference takes nobody's time. `knownGroups` (code by name) keeps the codes of earlier revisions.
 * Throws TimetableError with every problem found.
 */
export function readTimetable(
  text: string,
  period: Period,
  knownGroups: ReadonlyMap<string, string> = new Map(),
): Timetable {
  const events = readCalendar(text)
  const byUid: ByUid = new Map(events.map((e) => [e.uid, e]))
  const bodies = new HostBodies(knownGroups)
  const bodyOf = (event: CalendarEvent): string | null => bodies.meet(cluesOf(event, byUid))
  const entries: TimetableEntry[] = []
  const passedOver: PassedOver[] = []
  for (const event of events) {
    if (event.allDay) passedOver.push({ uid: event.uid, title: event.title, reason: 'all-day' })
    for (const occurrence of event.allDay ? [] : expandEvent(event, period)) {
      const answer = judge(occurrence, bodyOf)
      const { uid, title } = occurrence.event
      if (typeof answer === 'string') passedOver.push({ uid, title, reason: answer })
      else if (entries.push(answer) > limits.occurrences)
        refuseFile(uid, 'too-many', `more than ${limits.occurrences} occurrences`)
    }
  }
  return { entries: entries.sort(inOrder), bodies: bodies.all(), passedOver }
}
