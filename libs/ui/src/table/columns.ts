import type { ReactNode } from 'react'

export interface TableColumn<Row, Id extends string = string> {
  readonly id: Id
  readonly head: ReactNode
  readonly cell: (row: Row) => ReactNode
  /** CSS track: `minmax(0, 2fr)`, `8rem`. */
  readonly width: string
  /** 1: always, and first line on phones · 2: second line on phones · 3: only where there is room. */
  readonly priority: 1 | 2 | 3
  readonly align?: 'end'
  readonly sortable?: boolean
}

export interface TableLayout<Row, Id extends string> {
  readonly narrow: boolean
  readonly shown: readonly TableColumn<Row, Id>[]
  /** grid-template-columns */
  readonly template: string
}

/** px: below the first a row has two lines, below the second it has no columns of priority 3. */
const narrowBelow = 640
const roomyFrom = 880

/** Which columns fit into so many px (null: not known yet). */
export const columnsFor = <Row, Id extends string>(
  columns: readonly TableColumn<Row, Id>[],
  size: number | null,
): TableLayout<Row, Id> => {
  const narrow = size !== null && size < narrowBelow
  const least = size === null || size >= roomyFrom ? 3 : 2
  const shown = columns.filter((column) => column.priority <= least)
  return { narrow, shown, template: shown.map((column) => column.width).join(' ') }
}
