import type { MouseEvent, ReactNode } from 'react'
import type { TableColumn, TableLayout } from './columns'

interface TableRowProps<Row, Id extends string> {
  row: Row
  at: number
  /** From the top of the rows, px. */
  offset: number
  layout: TableLayout<Row, Id>
  href?: string
  onOpen?: () => void
  isTabStop: boolean
  isCurrent: boolean
  onFocus: () => void
}

/** With a key held the browser opens tabs and windows, as with every link. */
const isPlain = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey

export function TableRow<Row, Id extends string>(props: TableRowProps<Row, Id>) {
  const { row, at, offset, layout, href, onOpen, isTabStop, isCurrent, onFocus } = props
  const tabIndex = isTabStop ? 0 : -1
  const cell = (column: TableColumn<Row, Id>, index: number): ReactNode => {
    const content = column.cell(row)
    return (
      <div key={column.id} role="cell" className={column.align === 'end' ? 'cell end' : 'cell'}>
        {index === 0 && href !== undefined ? (
          <a
            href={href}
            data-row-link
            tabIndex={tabIndex}
            aria-current={isCurrent || undefined}
            onClick={(event) => {
              if (!onOpen || !isPlain(event)) return
              event.preventDefault()
              onOpen()
            }}
          >
            {content}
          </a>
        ) : (
          content
        )}
      </div>
    )
  }
  const lines = layout.narrow
    ? [1, 2].map((priority) => (
        <div key={priority} role="presentation" className={`line line-${priority}`}>
          {layout.shown.map((column, index) =>
            column.priority === priority ? cell(column, index) : null,
          )}
        </div>
      ))
    : layout.shown.map(cell)
  return (
    <div
      role="row"
      aria-rowindex={at + 2}
      data-row={at}
      className={isCurrent ? 'row current' : 'row'}
      style={{ transform: `translateY(${offset}px)` }}
      tabIndex={href === undefined ? tabIndex : undefined}
      onFocus={onFocus}
    >
      {lines}
    </div>
  )
}
