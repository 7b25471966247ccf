import { offsetMinutes } from '@roundtable/domain'
import type { CalendarParts, Component } from './components'
import type { ContentLine } from './content-lines'
import type { Period } from './expand-event'
import { inZone, isKnownZone, isStamp, parseAlone, zoneOf } from './lone-event'
import { limits, refuseFile, wordsOf } from './reading'

/** From an instant on clocks are so many minutes ahead of UTC; before, if nothing else is said, as many as `from`. */
interface Turn {
  /** In ms since 1970. */
  readonly at: number
  readonly from: number
  readonly to: number
}

/** Told the line of each rule before it is followed; throws where reading has taken too long. */
type Step = (line: number) => void

const minute = 60_000
const day = 24 * 60 * minute
const year = 366 * day

/** What Outlook calls zones of its own; the parser would take the clock of this machine for them, or one that is much alike. */
const isNoName = (id: string): boolean =>
  /^(Customized Time Zone|tzone:\/\/Microsoft|\(no TZ description\))/.test(id)

const stamp = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z?$/

/** A wall clock read as if it were UTC, in ms; null: it is none. */
const wallOf = (text: string): number | null =>
  isStamp(text) && stamp.test(text) ? Date.parse(text.replace(stamp, '$1-$2-$3T$4:$5:$6Z')) : null

const stampOf = (wall: number): string => new Date(wall).toISOString().replace(/[-:]|\.\d+/g, '')

function offsetOf(text: string): number | null {
  const [, sign, hours, minutes] = /^([+-])(\d\d)(\d\d)(?:\d\d)?$/.exec(text) ?? []
  if (sign === undefined) return null
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

/** STANDARD and DAYLIGHT of a zone, each with its lines. */
function observancesOf({ lines }: Component): ContentLine[][] {
  const found: ContentLine[][] = []
  for (const line of lines) {
    if (line.name === 'BEGIN') found.push([])
    else found.at(-1)?.push(line)
  }
  return found
}

/** Walls at which a yearly rule has its days, from some time before the period to its end; null: it is another kind of rule. */
function yearly(rule: ContentLine, start: number, period: Period, parts: CalendarParts) {
  const text = rule.value.trim().toUpperCase()
  if (
    !/(^|;)FREQ=YEARLY(;|$)/.test(text) ||
    /(^|;)(COUNT=|INTERVAL=(?!1(;|$))|BYHOUR=|BYMINUTE=|BYSECOND=)/.test(text)
  )
    return null
  const [, until = ''] = /(?:^|;)UNTIL=([^;]*)/.exec(text) ?? []
  const last = until === '' ? Infinity : (wallOf(until) ?? wallOf(`${until}T235959Z`))
  if (last === null || text.length > limits.ruleLength) return null
  const from = Math.min(Number(period.from), last) - 2 * year
  // Such a rule says the same of every year, so that it can begin with any.
  const begin = new Date(start)
  begin.setUTCFullYear(Math.max(begin.getUTCFullYear(), new Date(from).getUTCFullYear()))
  const lines = [
    { ...rule, name: 'DTSTART', parameters: '', value: stampOf(Number(begin)) },
    { ...rule, parameters: '', value: text.replace(/;?UNTIL=[^;]*/, '').replace(/^;/, '') },
  ]
  const parsed = parseAlone([{ line: rule.line, lines }], parts, 'Etc/UTC')?.[0]?.rrule
  return parsed
    ? { walls: parsed.between(new Date(from), new Date(Number(period.to) + year), true), last }
    : null
}

/** When an observance begins; null: it cannot be understood. */
function turnsOf(
  lines: readonly ContentLine[],
  period: Period,
  parts: CalendarParts,
  step: Step,
): Turn[] | null {
  const valueOf = (name: string) => lines.find((l) => l.name === name)?.value.trim() ?? ''
  const from = offsetOf(valueOf('TZOFFSETFROM'))
  const to = offsetOf(valueOf('TZOFFSETTO'))
  const start = wallOf(valueOf('DTSTART'))
  if (from === null || to === null || start === null) return null
  const turn = (wall: number): Turn => ({ at: wall - from * minute, from, to })
  const turns = [turn(start)]
  for (const line of lines) {
    if (line.name === 'RDATE') {
      const walls = line.value.split(',').map((text) => wallOf(text.trim()))
      if (walls.length > limits.ruleCount || walls.includes(null)) return null
      turns.push(...walls.map((wall) => turn(wall!)))
    } else if (line.name === 'RRULE') {
      step(line.line)
      const found = yearly(line, start, period, parts)
      if (!found) return null
      // Turns lie months apart, and not everybody writes the end of a rule in UTC.
      turns.push(
        ...found.walls.map((w) => turn(Number(w))).filter(({ at }) => at < found.last + day),
      )
    }
  }
  return turns
}

const offsetAt = (turns: readonly Turn[], at: number): number =>
  turns.findLast((turn) => turn.at <= at)?.to ?? turns[0]!.from

/** Clocks that are never turned are read as they stand. */
const isFixed = ([first, ...others]: readonly Turn[]): boolean =>
  others.every(({ to }) => to === first?.to)

const zoneNames = Intl.supportedValuesOf('timeZone')

/** A zone that everybody knows whose clocks show the same all the time between two instants. */
function zoneLike(turns: readonly Turn[], from: number, to: number): string | undefined {
  const inside = turns.filter(({ at }) => at > from && at < to)
  const instants = [from, to, ...inside.flatMap(({ at }) => [at - 1_000, at])]
  for (let at = from; at < to; at += day / 4) instants.push(at)
  const wanted = instants.map((at) => [at, offsetAt(turns, at)] as const)
  return zoneNames.find((zone) =>
    wanted.every(([at, offset]) => offsetMinutes(at, zone) === offset),
  )
}

/**
 * Zones that only the file defines (VTIMEZONE), under names that everybody knows: that of a zone whose clocks go alike
 * while the host's conference lasts, and in the year before and after it where there is one.
 */
export class FileZones {
  private readonly names = new Map<string, string | null>()

  constructor(
    private readonly parts: CalendarParts,
    private readonly period: Period,
    private readonly step: Step,
  ) {}

  /** Throws `UnreadableFile` where nobody can know what a zone means. */
  named(event: Component): Component {
    return { ...event, lines: event.lines.map((line) => this.lineNamed(line)) }
  }

  private lineNamed(line: ContentLine): ContentLine {
    const id = zoneOf(line)
    if (id === null || isKnownZone(id)) return line
    let name = this.names.get(id)
    if (name === undefined) this.names.set(id, (name = this.nameOf(id, line)))
    if (name !== null) return name === id ? line : inZone(line, name)
    // Others are refused when their times are looked at, by whatever name.
    return isNoName(id)
      ? refuseFile(line.line, 'bad-time', `The zone ${wordsOf(id)} is not known.`)
      : line
  }

  private nameOf(id: string, line: ContentLine): string | null {
    if (!isNoName(id) && this.isReadAnyway(id, line)) return id
    const zone = this.parts.zones.get(id)
    const observances = zone ? observancesOf(zone) : []
    if (observances.length === 0 || observances.length > limits.observances) return null
    const turns: Turn[] = []
    for (const lines of observances) {
      const found = turnsOf(lines, this.period, this.parts, this.step)
      if (!found) return null
      turns.push(...found)
    }
    turns.sort((a, b) => a.at - b.at)
    const [from, to] = [Number(this.period.from), Number(this.period.to)]
    return (
      zoneLike(turns, from - year, to + year) ??
      zoneLike(turns, from, to) ??
      (isFixed(turns) ? id : null)
    )
  }

  /** Names of Windows, and those that say who made them. */
  private isReadAnyway(id: string, line: ContentLine): boolean {
    const lines = [{ ...inZone(line, id), name: 'DTSTART', value: '20220101T000000' }]
    const read = parseAlone([{ line: line.line, lines }], { ...this.parts, zones: new Map() }, id)
    const zone = read?.[0]?.start?.tz
    return zone !== undefined && isKnownZone(zone)
  }
}
