import { readEvent, type CalendarEvent } from './calendar-event'
import { takeApart, type CalendarParts } from './components'
import { contentLines } from './content-lines'
import { expandSeries, type Occurrence, type Period, type Series } from './expand-event'
import { FileZones } from './file-zones'
import { isKnownZone } from './lone-event'
import {
  identityOf,
  limits,
  refuseFile,
  UnreadableFile,
  wordsOf,
  type FileContent,
  type FileEvent,
  type FileOccurrence,
  type FileProblem,
  type PassedOver,
} from './reading'

/** Says in which line reading was when it had taken too long; what cannot even say that is ended from outside. */
class Patience {
  private readonly began = performance.now()

  check(line: number): void {
    if (performance.now() - this.began > limits.milliseconds)
      refuseFile(line, 'too-slow', 'Up to this line, reading takes too long already.')
  }
}

/** Every event, or every problem. */
function readEvents(
  parts: CalendarParts,
  timeZone: string,
  zones: FileZones,
  patience: Patience,
): CalendarEvent[] {
  const problems: FileProblem[] = []
  const events = parts.events.flatMap((component) => {
    if (problems.length >= limits.problems) return []
    patience.check(component.line)
    try {
      return [readEvent(zones.named(component), parts, timeZone)]
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error
      problems.push(...error.problems)
      return []
    }
  })
  if (problems.length > 0) throw new UnreadableFile(problems)
  return events
}

/** The later SEQUENCE of one and the same thing counts; without one nobody knows which is meant. */
function later(one: CalendarEvent | null | undefined, other: CalendarEvent): CalendarEvent {
  if (!one) return other
  if (one.sequence === other.sequence)
    refuseFile(other.line, 'duplicate-uid', `The UID is that of line ${one.line}, too.`)
  return one.sequence > other.sequence ? one : other
}

interface OpenSeries extends Series {
  main: CalendarEvent | null
  readonly changed: Map<string, CalendarEvent>
  readonly onward: Map<string, CalendarEvent>
}

function seriesByUid(events: readonly CalendarEvent[]): Series[] {
  const all = new Map<string, OpenSeries>()
  for (const event of events) {
    const series = all.get(event.uid) ?? { main: null, changed: new Map(), onward: new Map() }
    all.set(event.uid, series)
    const { instance } = event
    const changes = event.onward ? series.onward : series.changed
    if (instance === null) series.main = later(series.main, event)
    else changes.set(instance, later(changes.get(instance), event))
  }
  return [...all.values()]
}

/** Instances of a series are named by their times; those of whole days by their days. */
function checkNames({ main, changed, onward }: Series): void {
  for (const { allDay, dayNamedIn, onward: isOnward } of [...changed.values(), ...onward.values()])
    if (dayNamedIn !== null && !allDay && (!main?.allDay || isOnward))
      refuseFile(dayNamedIn, 'bad-time', 'The instance is named by a day, not by its time.')
}

/** Of whole days only those of their instances that have got hours since take somebody's time. */
const withHours = (series: Series): Series => {
  if (!series.main?.allDay) return series
  const changed = new Map([...series.changed].filter(([, { allDay }]) => !allDay))
  return { main: null, changed, onward: new Map() }
}

const all = ({ main, changed, onward }: Series): CalendarEvent[] => [
  ...(main ? [main] : []),
  ...changed.values(),
  ...onward.values(),
]

const isLong = ({ start, end }: Occurrence): boolean => end > start

/** What takes nobody's time, and what does. */
class Timetable implements FileContent {
  readonly events: FileEvent[] = []
  readonly occurrences: FileOccurrence[] = []
  readonly passedOver: PassedOver[] = []
  private readonly places = new Map<CalendarEvent, number>()
  private readonly identities = new Set<string>()

  constructor(
    private readonly period: Period,
    private readonly patience: Patience,
  ) {}

  take(series: Series): void {
    const [first, ...others] = all(series) as [CalendarEvent, ...CalendarEvent[]]
    const { uid, title, line } = first
    this.patience.check(line)
    checkNames(series)
    // Others may name it as their parent, though nobody meets.
    this.placeOf(first)
    const wholeDays = first.allDay ? [first] : others.filter(({ allDay }) => allDay)
    for (const day of wholeDays) this.passedOver.push({ uid, title: day.title, reason: 'all-day' })
    const found = expandSeries(withHours(series), this.period, (at) => this.patience.check(at))
    const occurrences = found.filter(({ event }) => !event.allDay)
    const long = occurrences.filter(isLong)
    if (occurrences.length > 0 && long.length === 0)
      this.passedOver.push({ uid, title, reason: 'no-length' })
    else if (occurrences.length === 0 && wholeDays.length === 0)
      this.passedOver.push({ uid, title, reason: 'outside-period' })
    for (const occurrence of long) this.add(occurrence)
  }

  private add({ event, instance, start, end }: Occurrence): void {
    const place = this.placeOf(event)
    // An UID may end like the name of an instance of another one.
    const identity = identityOf(event.uid, instance)
    if (this.identities.has(identity))
      refuseFile(event.line, 'duplicate-uid', `“${wordsOf(identity)}” is there twice.`)
    this.identities.add(identity)
    this.occurrences.push({
      event: place,
      instance,
      start: new Date(start).toISOString(),
      end: new Date(end).toISOString(),
    })
    if (this.occurrences.length > limits.occurrences)
      refuseFile(event.line, 'too-many', `More than ${limits.occurrences} meetings take place.`)
  }

  private placeOf(event: CalendarEvent): number {
    const known = this.places.get(event)
    if (known !== undefined) return known
    const { line, uid, title, roomName, category, parentUid, parentWords, bodyWords, cancelled } =
      event
    this.places.set(event, this.events.length)
    return (
      this.events.push({
        line,
        uid,
        title,
        roomName,
        category,
        parentUid,
        parentWords,
        bodyWords,
        cancelled,
      }) - 1
    )
  }
}

/** All that an iCalendar text says of the period. Throws `UnreadableFile` with every problem found. */
export function readCalendar(text: string, eventZone: string, period: Period): FileContent {
  const parts = takeApart(contentLines(text))
  const own = parts.timeZone
  const patience = new Patience()
  const timeZone = own !== null && isKnownZone(own) ? own : eventZone
  const zones = new FileZones(parts, period, (line) => patience.check(line))
  const events = readEvents(parts, timeZone, zones, patience)
  const timetable = new Timetable(period, patience)
  for (const series of seriesByUid(events)) timetable.take(series)
  const { occurrences, passedOver } = timetable
  return { events: timetable.events, occurrences, passedOver }
}
