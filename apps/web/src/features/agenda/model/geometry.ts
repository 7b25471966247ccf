/**
 * The board's grid: minutes of the day downwards, rooms along the line. Pure arithmetic, no DOM.
 * Minutes here are minutes of one day (0 = midnight); 6 px = 5 min.
 */
export const pixelsPerMinute = 1.2
export const stepMinutes = 5

/** Part of the day that the board shows, in minutes of the day. */
export interface Axis {
  readonly from: number
  readonly to: number
}

/** Where the open day stands in the viewport, in CSS pixels; read once per lift, scroll or resize. */
export interface Frame {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly rooms: number
  readonly rightToLeft: boolean
  readonly axis: Axis
}

/** A slot of the open day: column and start. */
export interface Cell {
  readonly room: number
  readonly minute: number
}

export const heightOf = (minutes: number): number => minutes * pixelsPerMinute
export const offsetOf = (axis: Axis, minute: number): number => heightOf(minute - axis.from)
export const snap = (minute: number): number => Math.round(minute / stepMinutes) * stepMinutes

/** Minute of the day at a height of the viewport. */
const minuteAt = (frame: Frame, y: number): number =>
  frame.axis.from + (y - frame.top) / pixelsPerMinute

/** Column under `x`, or null beside the day. Columns run from the right in right-to-left scripts. */
export function roomAt(frame: Frame, x: number): number | null {
  const along = frame.rightToLeft ? frame.left + frame.width - x : x - frame.left
  if (along < 0 || along >= frame.width) return null
  return Math.floor((along / frame.width) * frame.rooms)
}

/**
 * The slot that a card held `grip` minutes below its upper edge would take, snapped to five minutes
 * and kept whole inside the axis; null beside the day.
 */
export function cellAt(
  frame: Frame,
  point: { x: number; y: number },
  card: { grip: number; minutes: number },
): Cell | null {
  const room = roomAt(frame, point.x)
  if (room === null) return null
  return {
    room,
    minute: within(frame.axis, snap(minuteAt(frame, point.y) - card.grip), card.minutes),
  }
}

/** The start kept so that the whole card is on the axis, still on the grid. */
export const within = (axis: Axis, minute: number, minutes: number): number =>
  Math.max(axis.from, Math.min(minute, axis.to - Math.ceil(minutes / stepMinutes) * stepMinutes))

/** Upper left corner (physical) of a cell in the viewport. */
export function cornerOf(frame: Frame, cell: Cell): { x: number; y: number; width: number } {
  const width = frame.width / frame.rooms
  const column = frame.rightToLeft ? frame.rooms - 1 - cell.room : cell.room
  return {
    x: frame.left + column * width,
    y: frame.top + offsetOf(frame.axis, cell.minute),
    width,
  }
}

export type CardSize = 'line' | 'block' | 'full'
/** Anatomy by length: a line up to 30 min, a block up to 50, else everything. */
export const sizeOf = (minutes: number): CardSize =>
  minutes <= 30 ? 'line' : minutes <= 50 ? 'block' : 'full'

/** Heights inside a card, in pixels, as the style sheet sets them for a script. */
export interface Leading {
  readonly padding: Readonly<Record<'block' | 'full', number>>
  /** The line with code and time. */
  readonly first: number
  readonly title: number
  /** The title of a card that is too short for it, one size smaller. */
  readonly longTitle: number
}

/** Lines of the title that fit a card of this length whole, below its first line. */
export function titleLines(minutes: number, leading: Leading, long = false): number {
  const size = sizeOf(minutes)
  if (size === 'line') return 1
  const room = heightOf(minutes) - 2 - leading.padding[size] - leading.first
  return Math.max(1, Math.floor(room / (long ? leading.longTitle : leading.title)))
}

/** The axis that shows every given interval whole, in whole hours; at least one hour. */
export function axisOf(intervals: readonly { from: number; to: number }[]): Axis {
  const from = Math.min(...intervals.map((i) => i.from))
  const to = Math.max(...intervals.map((i) => i.to))
  if (!Number.isFinite(from) || !Number.isFinite(to)) return { from: 8 * 60, to: 19 * 60 }
  const start = Math.floor(from / 60) * 60
  return { from: start, to: Math.max(start + 60, Math.ceil(to / 60) * 60) }
}

/** Pixels to scroll per frame while a card is held near an edge: the nearer, the faster; 0 in the middle. */
export function edgeScroll(position: number, from: number, to: number, reach = 48): number {
  if (position < from + reach)
    return -Math.ceil((Math.min(from + reach - position, reach) / reach) * 14)
  if (position > to - reach) return Math.ceil((Math.min(position - to + reach, reach) / reach) * 14)
  return 0
}

/** Lines that a text needs at so many letters a line; words stay whole. */
export function linesNeeded(text: string, letters: number): number {
  let lines = 1
  let used = 0
  for (const word of text.split(/\s+/)) {
    const joined = used === 0 ? word.length : used + 1 + word.length
    if (joined > letters && used > 0) lines += 1
    used = joined > letters ? word.length : joined
  }
  return lines
}

/** Rooms that have something on a day, in their order: the columns of that day when it is compressed. */
export const columnsInUse = (rooms: readonly (number | null)[]): readonly number[] =>
  [...new Set(rooms.filter((room) => room !== null))].toSorted((a, b) => a - b)

/** Width of one mini card in a compressed day of `width` pixels, and the pitch from one to the next. */
export function stripPitch(rooms: number, width = 80): { pitch: number; card: number } {
  const pitch = Math.min(16, Math.floor((width / Math.max(1, rooms)) * 10) / 10)
  return { pitch, card: Math.max(2, Math.min(15, pitch - 1)) }
}
