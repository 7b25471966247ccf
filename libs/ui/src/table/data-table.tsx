import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { columnsFor, type TableColumn } from './columns'
import { HeadRow, type TableSort } from './head-row'
import { rowAfter } from './row-window'
import { TableRow } from './table-row'
import { useInlineSize, useRowWindow } from './use-row-window'

interface DataTableProps<Row, Id extends string> {
  /** What is listed: “People”. */
  label: string
  columns: readonly TableColumn<Row, Id>[]
  rows: readonly Row[]
  rowId: (row: Row) => string
  /** Address of a row; its first column becomes the link, and the whole row can be clicked. */
  href?: (row: Row) => string
  /** A plain click or Enter: go there without loading the page anew. */
  onOpen?: (row: Row) => void
  sort?: TableSort<Id>
  onSort?: (sort: TableSort<Id>) => void
  /** Instead of rows: an `Empty`. */
  empty?: ReactNode
  /** Marked as the one open beside the list. */
  current?: string
  /** Which rows are drawn, the second one excluded: for lists whose rows are fetched as one scrolls. */
  onSight?: (from: number, to: number) => void
  /** What is shown is about to be replaced. */
  isBusy?: boolean
}

/** Heights before one is measured, px. */
const guesses = { wide: 37, narrow: 60 }

/**
 * A list of thousands of rows: only those in sight are drawn. Arrow keys, Page Up/Down, Home and End move along the
 * rows, Enter opens. Below 40rem each row has two lines: columns of priority 1, below them those of priority 2.
 * `<DataTable label={t`People`} columns={columns} rows={people} rowId={(p) => p.id} href={…} onOpen={…} />`
 */
export function DataTable<Row, Id extends string>(props: DataTableProps<Row, Id>) {
  const { label, rows, rowId, sort, onSort, empty } = props
  const frame = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const layout = columnsFor(props.columns, useInlineSize(frame))
  const sight = useRowWindow(body, rows.length, layout.narrow ? guesses.narrow : guesses.wide)
  const { active, setActive, onKeyDown } = useRowKeys(body, rows.length, sight)
  const drawn = drawnRows(sight, rows.length, active)
  const { onSight } = props
  useEffect(() => onSight?.(sight.from, sight.to), [onSight, sight.from, sight.to])
  return (
    <div
      ref={frame}
      className={layout.narrow ? 'data-table narrow' : 'data-table'}
      style={{ '--columns': layout.template } as React.CSSProperties}
    >
      <div
        role="table"
        aria-label={label}
        aria-busy={props.isBusy || undefined}
        aria-rowcount={rows.length + 1}
        aria-colcount={props.columns.length}
      >
        <HeadRow columns={layout.shown} sort={sort} onSort={onSort} hidden={layout.narrow} />
        <div
          role="rowgroup"
          ref={body}
          className="rows"
          style={{ blockSize: rows.length * sight.height }}
          onKeyDown={onKeyDown}
        >
          {drawn.map((at) => {
            const row = rows[at]!
            return (
              <TableRow
                key={rowId(row)}
                row={row}
                at={at}
                offset={at * sight.height}
                layout={layout}
                href={props.href?.(row)}
                onOpen={props.onOpen && (() => props.onOpen?.(row))}
                isTabStop={at === active}
                isCurrent={rowId(row) === props.current}
                onFocus={() => setActive(at)}
              />
            )
          })}
        </div>
      </div>
      {rows.length === 0 && empty}
    </div>
  )
}

/** The row with the focus stays drawn, wherever the list is scrolled to. */
const drawnRows = (sight: { from: number; to: number }, rows: number, active: number): number[] => {
  const drawn = Array.from(
    { length: Math.max(0, Math.min(rows, sight.to) - sight.from) },
    (_, at) => sight.from + at,
  )
  if (active >= rows || drawn.includes(active)) return drawn
  return active < sight.from ? [active, ...drawn] : [...drawn, active]
}

/** One row is in the tab order; keys move it, and the focus follows once it is drawn. */
function useRowKeys(
  body: React.RefObject<HTMLDivElement | null>,
  rows: number,
  { page }: { page: number },
) {
  const [chosen, setActive] = useState(0)
  const active = Math.max(0, Math.min(chosen, rows - 1))
  const wanted = useRef<number | null>(null)
  useEffect(() => {
    if (wanted.current === null) return
    const row = body.current?.querySelector<HTMLElement>(`[data-row='${wanted.current}']`)
    wanted.current = null
    row?.scrollIntoView({ block: 'nearest' })
    const link = row?.querySelector<HTMLElement>('[data-row-link]') ?? row
    link?.focus({ preventScroll: true })
  })
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || isTyping(event.target)) return
    const next = rowAfter(event.key, active, { rows, page })
    if (next === null) return
    event.preventDefault()
    wanted.current = next
    setActive(next)
  }
  return { active, setActive, onKeyDown }
}

/** Keys inside a field or menu of a row belong to it. */
const isTyping = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('input, select, textarea, [role=menu]') !== null
