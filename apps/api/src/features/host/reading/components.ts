import type { ContentLine } from './content-lines'
import { limits, refuseFile } from './reading'

/** BEGIN to END of an event or a time zone, without what is nested in an event. */
export interface Component {
  /** Where it begins. */
  readonly line: number
  readonly lines: readonly ContentLine[]
}

export interface CalendarParts {
  readonly events: readonly Component[]
  /** With everything in it, by TZID. */
  readonly zones: ReadonlyMap<string, Component>
  /** X-WR-TIMEZONE: what the calendar means by a time without zone. */
  readonly timeZone: string | null
}

interface Open {
  readonly name: string
  readonly line: number
  readonly lines: ContentLine[]
}

const unquoted = (text: string): string => text.trim().replace(/^"(.*)"$/, '$1')

/** Takes the file apart along BEGIN and END. What is cut off, crossed or nested without end is refused with its line. */
class Parts {
  readonly events: Component[] = []
  readonly zones = new Map<string, Component>()
  timeZone: string | null = null
  private readonly open: Open[] = []

  take(line: ContentLine): void {
    if (line.name === 'BEGIN') return this.begin(line)
    if (line.name === 'END') return this.end(line)
    const inner = this.open.at(-1)
    if (!inner) return refuseFile(line.line, 'not-a-calendar', 'The line is outside a calendar.')
    inner.lines.push(line)
    if (inner.name === 'VCALENDAR') this.setting(line)
  }

  finish(lastLine: number): void {
    const open = this.open.at(-1)
    if (open)
      refuseFile(
        lastLine,
        'cut-off',
        `The file ends inside ${open.name}, which begins in line ${open.line}: it is not whole.`,
      )
  }

  private begin({ line, value }: ContentLine): void {
    const name = value.trim().toUpperCase()
    if ((this.open.length === 0) !== (name === 'VCALENDAR'))
      refuseFile(line, 'not-a-calendar', 'The line begins something where it has no place.')
    if (this.open.length >= limits.depth)
      refuseFile(line, 'too-deep', `More than ${limits.depth} things are nested in each other.`)
    this.open.push({ name, line, lines: [] })
  }

  private end({ line, value }: ContentLine): void {
    const ended = this.open.pop()
    if (ended?.name !== value.trim().toUpperCase())
      return refuseFile(line, 'crossed', 'The line ends something that is not open.')
    if (ended.name === 'VEVENT') this.event(ended)
    else if (ended.name === 'VTIMEZONE') this.zone(ended)
    else if (this.open.some(({ name }) => name === 'VTIMEZONE')) this.observance(ended)
  }

  private event(event: Open): void {
    this.events.push(event)
    if (this.events.length > limits.events)
      refuseFile(event.line, 'too-many', `The file has more than ${limits.events} events.`)
  }

  private zone(zone: Open): void {
    const id = zone.lines.find(({ name }) => name === 'TZID')?.value ?? ''
    this.zones.set(unquoted(id), zone)
  }

  /** STANDARD and DAYLIGHT stay in their zone. */
  private observance({ name, line, lines }: Open): void {
    const bound = (what: string): ContentLine => ({ line, name: what, parameters: '', value: name })
    this.open.at(-1)!.lines.push(bound('BEGIN'), ...lines, bound('END'))
  }

  private setting({ line, name, value }: ContentLine): void {
    if (name === 'X-WR-TIMEZONE') this.timeZone = value.trim()
    const method = value.trim().toUpperCase()
    if (name === 'METHOD' && !['PUBLISH', 'REQUEST'].includes(method))
      refuseFile(line, 'not-a-timetable', `A calendar with the method ${method} is no timetable.`)
  }
}

/** Throws `UnreadableFile` where BEGIN and END do not make one or more whole calendars. */
export function takeApart(lines: readonly ContentLine[]): CalendarParts {
  if (lines[0]?.name !== 'BEGIN')
    refuseFile(lines[0]?.line ?? 1, 'not-a-calendar', 'This is no iCalendar file.')
  const parts = new Parts()
  for (const line of lines) parts.take(line)
  parts.finish(lines.at(-1)!.line)
  return parts
}
