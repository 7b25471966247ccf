import type { VEvent } from 'node-ical'
import type { CalendarParts, Component } from './components'
import type { ContentLine } from './content-lines'
import { checkTimes, isStamp, parseAlone } from './lone-event'
import { limits, refuseFile, wordsOf } from './reading'

export interface Rule {
  readonly line: number
  readonly rule: NonNullable<VEvent['rrule']>
}

/** One value of an RDATE. */
interface ExtraDate {
  readonly start: number
  /** In ms; null: as long as the event itself. */
  readonly length: number | null
}

/** When an event takes place besides its own start, and when not. The parser knows of one RRULE and of EXDATE alone. */
export interface Recurrence {
  /** RRULE; without one the event's own start counts. */
  readonly rules: readonly Rule[]
  /** RDATE */
  readonly dates: readonly ExtraDate[]
  /** EXRULE */
  readonly exceptRules: readonly Rule[]
  /** EXDATE with a time: instants, ms since 1970. */
  readonly exceptTimes: ReadonlySet<number>
  /** EXDATE without a time: days where the event is, "2022-06-08". */
  readonly exceptDays: ReadonlySet<string>
}

const frequencies = /^(DAILY|WEEKLY|MONTHLY|YEARLY)$/
const duration =
  /^\+?P(?=.)(?:\d{1,4}W|(?:\d{1,5}D)?(?:T(?=.)(?:\d{1,6}H)?(?:\d{1,6}M)?(?:\d{1,6}S)?)?)$/
const day = /^(\d{4})(\d\d)(\d\d)$/

const valuesOf = ({ value }: ContentLine): string[] => value.split(',').map((text) => text.trim())

const linesOf = (event: Component, ...names: string[]): ContentLine[] =>
  event.lines.filter(({ name }) => names.includes(name))

function checkRule({ line, value }: ContentLine): void {
  if (value.length > limits.ruleLength) refuseFile(line, 'bad-rule', 'The rule is too long.')
  const parts = new Map(
    value
      .toUpperCase()
      .split(';')
      .map((p) => p.split('=') as [string, string]),
  )
  if (!frequencies.test(parts.get('FREQ') ?? ''))
    refuseFile(line, 'bad-rule', 'A meeting recurs daily, weekly, monthly or yearly.')
  if (Number(parts.get('COUNT') ?? 0) > limits.ruleCount)
    refuseFile(line, 'too-many', `The rule makes more than ${limits.ruleCount} occurrences.`)
  const listed = ['BYHOUR', 'BYMINUTE', 'BYSECOND'].map((key) => parts.get(key)?.split(',').length)
  if (listed.reduce<number>((all, n) => all * (n ?? 1), 1) > limits.timesADay)
    refuseFile(line, 'too-many', `The rule has more than ${limits.timesADay} times a day.`)
}

/** A list is counted before anybody reads its dates. */
function checkDates(lines: readonly ContentLine[]): void {
  let dates = 0
  for (const line of lines) {
    dates += valuesOf(line).length
    if (dates > limits.ruleCount)
      refuseFile(
        line.line,
        'too-many',
        `The event lists more than ${limits.ruleCount} dates in ${line.name}.`,
      )
    const wrong = valuesOf(line).find((text) => !isDate(text, line))
    if (wrong !== undefined)
      refuseFile(line.line, 'bad-time', `“${wordsOf(wrong)}” is no time of a calendar.`)
  }
}

const isDate = (text: string, { name }: ContentLine): boolean => {
  const [start = '', end] = text.split('/')
  if (name !== 'RDATE' || end === undefined) return isStamp(text)
  return (
    isStamp(start) && !day.test(start) && (duration.test(end) || (isStamp(end) && !day.test(end)))
  )
}

/** Rules and dates are looked at before anybody follows them: what no timetable says is refused. */
export function checkRecurrence(event: Component): void {
  const rules = linesOf(event, 'RRULE', 'EXRULE')
  const beyond = rules[limits.rules]
  if (beyond) refuseFile(beyond.line, 'too-many', `An event can have ${limits.rules} rules.`)
  for (const rule of rules) checkRule(rule)
  checkDates(linesOf(event, 'RDATE'))
  checkDates(linesOf(event, 'EXDATE'))
}

/** The rule beside the event's start alone, as what the parser calls a rule. */
const ruleAt = (event: Component, line: ContentLine, parts: CalendarParts, timeZone: string) => {
  const lines = [...linesOf(event, 'DTSTART'), { ...line, name: 'RRULE', parameters: '' }]
  const rule = parseAlone([{ line: line.line, lines }], parts, timeZone)?.[0]?.rrule
  return rule
    ? { line: line.line, rule }
    : refuseFile(line.line, 'bad-rule', 'The rule cannot be read.')
}

/** A date as an event of its own: its zone and its length are understood as those of any event. */
function dateAsEvent(line: ContentLine, text: string): Component {
  const [start = '', end] = text.split('/')
  const parameters = line.parameters.replace(/;VALUE=[^;]*/g, '')
  const lines = [{ ...line, name: 'DTSTART', parameters, value: start }]
  if (end?.includes('P')) lines.push({ ...line, name: 'DURATION', parameters: '', value: end })
  else if (end) lines.push({ ...line, name: 'DTEND', parameters, value: end })
  return { line: line.line, lines }
}

function datesIn(lines: readonly ContentLine[], parts: CalendarParts, zone: string): ExtraDate[] {
  const events = lines.flatMap((line) =>
    valuesOf(line)
      .filter((text) => !day.test(text))
      .map((text) => dateAsEvent(line, text)),
  )
  if (events.length === 0) return []
  const parsed = parseAlone(events, parts, zone)
  if (!parsed) return refuseFile(lines[0]!.line, 'bad-time', 'The dates cannot be read.')
  return events.map((event, i) => {
    const { start, end } = parsed[i]!
    checkTimes(event, { ...parsed[i]!, end: end ?? start })
    const length = event.lines.length > 1 ? Number(end) - Number(start) : null
    return { start: Number(start), length }
  })
}

/** What the event recurs by; null: it happens once. Its lines have been checked, and its start is a time. */
export function readRecurrence(
  event: Component,
  parts: CalendarParts,
  timeZone: string,
): Recurrence | null {
  if (linesOf(event, 'RRULE', 'RDATE', 'EXRULE').length === 0) return null
  const extra = linesOf(event, 'RDATE')
  const dayOnly = extra.find((line) => valuesOf(line).some((text) => day.test(text)))
  if (dayOnly)
    refuseFile(dayOnly.line, 'bad-time', 'A day is added to an event that begins at a time.')
  const except = linesOf(event, 'EXDATE')
  return {
    rules: linesOf(event, 'RRULE').map((line) => ruleAt(event, line, parts, timeZone)),
    dates: datesIn(extra, parts, timeZone),
    exceptRules: linesOf(event, 'EXRULE').map((line) => ruleAt(event, line, parts, timeZone)),
    exceptTimes: new Set(datesIn(except, parts, timeZone).map(({ start }) => start)),
    exceptDays: new Set(
      except
        .flatMap(valuesOf)
        .filter((text) => day.test(text))
        .map((text) => text.replace(day, '$1-$2-$3')),
    ),
  }
}
