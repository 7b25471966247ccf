export interface RowWindow {
  /** First row to draw and the one after the last. */
  readonly from: number
  readonly to: number
}

interface Sight {
  readonly rows: number
  /** Height of a row, px. */
  readonly height: number
  /** How far the list's first row lies above the top edge of what is in sight, px; negative: below it. */
  readonly above: number
  /** Height of what is in sight, px. */
  readonly sight: number
}

/** Rows drawn beyond the edges, so that quick scrolling shows no gap. */
const spare = 12

/** The rows in sight and some more on both sides. */
export const rowWindow = ({ rows, height, above, sight }: Sight): RowWindow => {
  const within = (row: number): number => Math.min(rows, Math.max(0, row))
  return {
    from: within(Math.floor(above / height) - spare),
    to: within(Math.ceil((above + sight) / height) + spare),
  }
}

/** Where the keyboard goes from a row; null: not our key. */
export const rowAfter = (
  key: string,
  row: number,
  { rows, page }: { rows: number; page: number },
): number | null => {
  const steps: Record<string, number> = {
    ArrowDown: row + 1,
    ArrowUp: row - 1,
    PageDown: row + page,
    PageUp: row - page,
    Home: 0,
    End: rows - 1,
  }
  const next = steps[key]
  return next === undefined || rows === 0 ? null : Math.min(rows - 1, Math.max(0, next))
}
