/** A stretch of time in minutes, half-open: one ending at 600 does not meet one starting at 600. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Sorted, with what overlaps or touches made one; empty ones dropped. */
export const merged = (windows: readonly Stretch[]): Stretch[] => {
  const sorted = windows
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || a.end - b.end)
  const result: Stretch[] = []
  for (const { start, end } of sorted) {
    const last = result.at(-1)
    if (last && start <= last.end)
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, end) }
    else result.push({ start, end })
  }
  return result
}

/** The windows with the stretches added. */
export const painted = (windows: readonly Stretch[], added: readonly Stretch[]): Stretch[] =>
  merged([...windows, ...added])

/** The windows without the stretches; what lies outside them stays as it was. */
export const erased = (windows: readonly Stretch[], removed: readonly Stretch[]): Stretch[] =>
  merged(removed).reduce<Stretch[]>(
    (left, { start, end }) =>
      left.flatMap((window) =>
        [
          { start: window.start, end: Math.min(window.end, start) },
          { start: Math.max(window.start, end), end: window.end },
        ].filter((part) => part.start < part.end),
      ),
    merged(windows),
  )

export type Cover = 'none' | 'part' | 'full'

/** How much of a cell merged windows cover. */
export const coverOf = (windows: readonly Stretch[], cell: Stretch): Cover => {
  const minutes = windows.reduce(
    (sum, { start, end }) =>
      sum + Math.max(0, Math.min(end, cell.end) - Math.max(start, cell.start)),
    0,
  )
  if (minutes === 0) return 'none'
  return minutes >= cell.end - cell.start ? 'full' : 'part'
}

/** What a cell shows of a painted bar: from and to in hundredths, and whether the bar begins or ends in it. */
export interface Part {
  readonly from: number
  readonly to: number
  readonly begins: boolean
  readonly ends: boolean
}

/** Which part of a cell merged windows cover; null: none. */
export const partOf = (windows: readonly Stretch[], cell: Stretch): Part | null => {
  const inside = windows.filter(({ start, end }) => start < cell.end && cell.start < end)
  const [first, last] = [inside[0], inside.at(-1)]
  if (!first || !last) return null
  const share = (minute: number): number =>
    Math.round((100 * (minute - cell.start)) / (cell.end - cell.start))
  return {
    from: share(Math.max(first.start, cell.start)),
    to: share(Math.min(last.end, cell.end)),
    begins: first.start >= cell.start,
    ends: last.end <= cell.end,
  }
}

/** A cell by day (column of the week) and slot (from the opening on). */
export interface CellAt {
  readonly day: number
  readonly slot: number
}

export interface Week {
  /** Each day's midnight, minutes of the event. */
  readonly midnights: readonly number[]
  /** Minutes since midnight; the closing may lie after midnight. */
  readonly opening: number
  readonly closing: number
  /** Minutes of a cell. */
  readonly step: number
}

export const slotsOf = ({ opening, closing, step }: Week): number =>
  Math.max(0, Math.ceil((closing - opening) / step))

export const cellOf = (week: Week, { day, slot }: CellAt): Stretch => {
  const start = week.midnights[day]! + week.opening + slot * week.step
  return { start, end: Math.min(start + week.step, week.midnights[day]! + week.closing) }
}

/** Every cell between two corners: one stretch a day. */
export const between = (week: Week, a: CellAt, b: CellAt): Stretch[] => {
  const [from, to] = [Math.min(a.slot, b.slot), Math.max(a.slot, b.slot)]
  const [first, last] = [Math.min(a.day, b.day), Math.max(a.day, b.day)]
  return Array.from({ length: last - first + 1 }, (_, at) => ({
    start: cellOf(week, { day: first + at, slot: from }).start,
    end: cellOf(week, { day: first + at, slot: to }).end,
  }))
}

export const isBetween = (cell: CellAt, a: CellAt, b: CellAt): boolean =>
  cell.slot >= Math.min(a.slot, b.slot) &&
  cell.slot <= Math.max(a.slot, b.slot) &&
  cell.day >= Math.min(a.day, b.day) &&
  cell.day <= Math.max(a.day, b.day)
