/**
 * The board's grid: minutes of the day downwards, columns along the line. Pure arithmetic, no DOM.
 * Minutes here are minutes of one day (0 = midnight); lengths on the page are CSS pixels.
 */

/** Cards land on these minutes, at every zoom; with Alt on every minute. */
export const stepMinutes = 5

/** Minutes from line to line, or the whole day at once. */
export const zooms = ['5', '15', '30', '60', 'day'] as const
export type Zoom = (typeof zooms)[number]

/** Pixels a minute. At 15 minutes, as the board opens, 6 px are 5 min. */
const scales: Readonly<Record<Exclude<Zoom, 'day'>, number>> = {
  '5': 2.4,
  '15': 1.2,
  '30': 0.8,
  '60': 0.5,
}

/** Part of the day that the board shows, in minutes of the day. */
export interface Axis {
  readonly from: number
  readonly to: number
}

/** Pixels a minute at a zoom; the whole day takes the given height, down to where no card can be told apart. */
export const scaleOf = (zoom: Zoom, axis: Axis, height: number): number =>
  zoom === 'day' ? Math.max(0.3, height / (axis.to - axis.from)) : scales[zoom]

/** Minutes between the lines of the grid and, finer, between those under a held card. */
export function linesOf(zoom: Zoom, scale: number): { lines: number; fine: number } {
  const apart = (pixels: number): number =>
    [5, 15, 30].find((minutes) => minutes * scale >= pixels) ?? 60
  return { lines: zoom === 'day' ? apart(14) : Number(zoom), fine: apart(5) }
}

/** A column among the others: how many of each kind stand before it. */
export interface Lane {
  readonly index: number
  readonly thin: boolean
  readonly thinBefore: number
  readonly wideBefore: number
}

/** Pixels of a column that only waits for something to be dropped on it. */
export const thinWidth = 18

/** Columns in a row, thin ones and ones that share what is left. */
export function lanesOf(thin: readonly boolean[]): readonly Lane[] {
  let thinBefore = 0
  let wideBefore = 0
  return thin.map((isThin, index) => {
    const lane = { index, thin: isThin, thinBefore, wideBefore }
    if (isThin) thinBefore += 1
    else wideBefore += 1
    return lane
  })
}

/** Where an open day stands in the viewport, in CSS pixels; read once per lift, scroll or resize. */
export interface Frame {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly lanes: readonly Lane[]
  readonly rightToLeft: boolean
  readonly axis: Axis
  readonly scale: number
}

/** A place on an open day: column and start. */
export interface Cell {
  readonly column: number
  readonly minute: number
}

/** The nearest minute on a grid of `step` minutes. */
export const snap = (minute: number, step: number = stepMinutes): number =>
  Math.round(minute / step) * step

/** Minute of the day at a height of the viewport. */
const minuteAt = (frame: Frame, y: number): number =>
  frame.axis.from + (y - frame.top) / frame.scale

/** Pixels of a column that shares the day with others of its kind. */
function wideWidth({ lanes, width }: Frame): number {
  const thin = lanes.filter((lane) => lane.thin).length
  return Math.max(0, width - thin * thinWidth) / Math.max(1, lanes.length - thin)
}

/** Where a column begins, along the line. */
const startOf = ({ thinBefore, wideBefore }: Lane, wide: number): number =>
  thinBefore * thinWidth + wideBefore * wide

/** Column under `x`, or null beside the day. Columns run from the right in right-to-left scripts. */
export function columnAt(frame: Frame, x: number): number | null {
  const along = frame.rightToLeft ? frame.left + frame.width - x : x - frame.left
  if (along < 0 || along >= frame.width) return null
  const wide = wideWidth(frame)
  const under = frame.lanes.findLast((lane) => startOf(lane, wide) <= along)
  return under ? under.index : null
}

/**
 * The place that a card held `grip` minutes below its upper edge would take, on the grid of `step` minutes
 * and kept whole inside the axis; null beside the day.
 */
export function cellAt(
  frame: Frame,
  point: { x: number; y: number },
  card: { grip: number; minutes: number },
  step: number = stepMinutes,
): Cell | null {
  const column = columnAt(frame, point.x)
  if (column === null) return null
  const wished = snap(minuteAt(frame, point.y) - card.grip, step)
  return { column, minute: within(frame.axis, wished, card.minutes) }
}

/** The start kept so that the whole card is on the axis, still on the grid. */
export const within = (axis: Axis, minute: number, minutes: number): number =>
  Math.max(axis.from, Math.min(minute, axis.to - Math.ceil(minutes / stepMinutes) * stepMinutes))

/** Upper left corner (physical) of a cell in the viewport. */
export function cornerOf(frame: Frame, cell: Cell): { x: number; y: number; width: number } {
  const lane = frame.lanes[cell.column]!
  const wide = wideWidth(frame)
  const from = startOf(lane, wide)
  const width = lane.thin ? thinWidth : wide
  return {
    x: frame.rightToLeft ? frame.left + frame.width - from - width : frame.left + from,
    y: frame.top + (cell.minute - frame.axis.from) * frame.scale,
    width,
  }
}

export type CardSize = 'strip' | 'line' | 'block' | 'full'
/** Anatomy by height in pixels: nothing to read, a line up to 36 px (30 min), a block up to 60 (50 min), everything. */
export const sizeOf = (height: number): CardSize =>
  height < 11 ? 'strip' : height <= 36 ? 'line' : height <= 60 ? 'block' : 'full'

/** Heights inside a card, in pixels, as the style sheet sets them for a script. */
export interface Leading {
  readonly padding: Readonly<Record<'block' | 'full', number>>
  /** The line with code and time. */
  readonly first: number
  readonly title: number
}

/** Lines of the title that fit a card of this height whole, below its first line: two at most. */
export function titleLines(height: number, leading: Leading): number {
  const size = sizeOf(height)
  if (size === 'line' || size === 'strip') return 1
  const room = height - 2 - leading.padding[size] - leading.first
  return Math.max(1, Math.min(2, Math.floor(room / leading.title)))
}

/** Lines of the title below so many other lines of a card in a slim column: two at most, or none. */
export const slimTitleLines = (height: number, above: number): number =>
  Math.max(0, Math.min(2, Math.floor((height - 5 - above * 13.64) / 13.42)))

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

/** Rooms that have something on a day, in their order: the columns of that day when it is compressed. */
export const columnsInUse = (rooms: readonly (number | null)[]): readonly number[] =>
  [...new Set(rooms.filter((room) => room !== null))].toSorted((a, b) => a - b)

/** Width of one mini card in a compressed day of `width` pixels, and the pitch from one to the next. */
export function stripPitch(rooms: number, width = 80): { pitch: number; card: number } {
  const pitch = Math.min(16, Math.floor((width / Math.max(1, rooms)) * 10) / 10)
  return { pitch, card: Math.max(2, Math.min(15, pitch - 1)) }
}
