import { i18n } from '@lingui/core'
import { plural, t } from '@lingui/core/macro'
import type { Room } from '@roundtable/contracts'
import { localeFacts, type Locale } from '../../../platform/i18n/locales'
import { roomLabel } from '../../../platform/room-label'
import { dayIndexOf, type Board, type BoardDay, type Slot } from './board-model'

/** How the board writes times, days and lengths, in the language that is set. Digits are Latin everywhere. */
const two = (n: number): string => String(n).padStart(2, '0')

/** Minutes of a day as 15:20. */
export const clockTime = (minute: number): string =>
  `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`

/** 15:20–16:20; in Arabic the dash is spaced and the range reads in the direction of the text. */
export const rangeOf = (from: string, to: string): string =>
  `${from}${i18n.locale === 'ar' ? ' – ' : '–'}${to}`

export const span = (from: number, to: number): string => rangeOf(clockTime(from), clockTime(to))

const intlLocale = (): string => localeFacts[i18n.locale as Locale].intl

const figures = new Map<string, Intl.NumberFormat>()

/** A whole number as the language writes it, which is how sentences with plurals write theirs: 1,400 or 1 400. */
export function figure(n: number): string {
  const tag = intlLocale()
  const format = figures.get(tag) ?? new Intl.NumberFormat(tag, { maximumFractionDigits: 0 })
  figures.set(tag, format)
  return format.format(n)
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Formats are dear to make and asked for at every slot under a held card. */
function formatOf(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${i18n.locale} ${JSON.stringify(options)}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(intlLocale(), options)
  formats.set(key, made)
  return made
}

const parts = (
  instant: string | number,
  options: Intl.DateTimeFormatOptions,
): Record<string, string> =>
  Object.fromEntries(
    formatOf(options)
      .formatToParts(new Date(instant))
      .map((p) => [p.type, p.value]),
  )

const dayParts = (date: string, options: Intl.DateTimeFormatOptions): Record<string, string> =>
  parts(`${date}T12:00:00Z`, { timeZone: 'UTC', ...options })

/** Wed 8 */
export const shortDay = (day: BoardDay): string => {
  const { weekday, day: number } = dayParts(day.date, { weekday: 'short', day: 'numeric' })
  return `${weekday} ${number}`
}

/** Wed: enough beside a time, where the event has one of each. */
const weekday = (day: BoardDay): string => dayParts(day.date, { weekday: 'short' }).weekday!

/** Wednesday 8 June */
export const longDay = (day: BoardDay): string => {
  const p = dayParts(day.date, { weekday: 'long', day: 'numeric', month: 'long' })
  return `${p.weekday} ${p.day} ${p.month}`
}

const calendarDay = { day: 'numeric', month: 'long', year: 'numeric' } as const
const timeOfDay = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const

/** The time of day of an instant (ms since 1970), in the event's zone. */
export const clockIn = (timeZone: string, instant: number): string => {
  const p = parts(instant, { timeZone, ...timeOfDay })
  return `${p.hour}:${p.minute}`
}

/** An instant in the event's zone: 3 June, 18:05; of another year than the event's, 3 June 2023, 18:05. */
export const moment = (board: Board, instant: string): string => {
  const { timeZone } = board.clock
  const p = parts(instant, { timeZone, ...calendarDay, ...timeOfDay })
  const ofEvent = board.days.some(({ date }) => dayParts(date, calendarDay).year === p.year)
  const day = ofEvent ? `${p.day} ${p.month}` : `${p.day} ${p.month} ${p.year}`
  const time = `${p.hour}:${p.minute}`
  return t`${day}, ${time}`
}

export const minutesLong = (minutes: number): string =>
  plural(minutes, { one: '# minute', other: '# minutes' })
export const minutesShort = (minutes: number): string => t`${minutes} min`

/** 2 h 20 from an hour on, else minutes. */
export const lengthOf = (minutes: number): string => {
  if (minutes < 60) return minutesShort(minutes)
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  return rest === 0 ? t`${hours} h` : t`${hours} h ${two(rest)}`
}

/** A code such as MH2 or COM3 inside a sentence: apart from right-to-left text around it (LOOK §6). */
export const isolated = (code: string): string =>
  localeFacts[i18n.locale as Locale].dir === 'rtl' ? `\u2068${code}\u2069` : code

/** MH2, or the Auditorium in the language that is set; apart from the text around it. */
export const roomName = (room: Room): string => isolated(roomLabel(room, i18n.locale as Locale))
export const roomCode = (board: Board, room: number): string => roomName(board.rooms[room]!)

/** Wed 15:20–16:20, MH2 */
export function placeText(board: Board, slot: Slot, minutes: number): string {
  const day = weekday(board.days[slot.day]!)
  const time = span(slot.minute, slot.minute + minutes)
  const room = roomCode(board, slot.room)
  return t`${day} ${time}, ${room}`
}

/** 16:30, MH1 — with the day where it is not the one in sight. */
export function spotText(board: Board, slot: Slot, openDay: number): string {
  const time = clockTime(slot.minute)
  const room = roomCode(board, slot.room)
  if (slot.day === openDay) return t`${time}, ${room}`
  const day = weekday(board.days[slot.day]!)
  return t`${day} ${time}, ${room}`
}

/** Event minutes as a time of their day, with the day where the caller has not said it. */
export function eventTime(board: Board, minute: number, withDay = false): string {
  const index = dayIndexOf(board, minute)
  const day = index === null ? null : board.days[index]!
  const time = clockTime(day ? minute - day.midnight : ((minute % 1440) + 1440) % 1440)
  if (!withDay || !day) return time
  const name = weekday(day)
  return t`${name} ${time}`
}
