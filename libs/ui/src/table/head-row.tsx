import type { TableColumn } from './columns'
import { Icon } from '../icon'

export interface TableSort<Id extends string> {
  readonly column: Id
  readonly descending: boolean
}

interface HeadRowProps<Row, Id extends string> {
  columns: readonly TableColumn<Row, Id>[]
  sort?: TableSort<Id>
  onSort?: (sort: TableSort<Id>) => void
  /** On phones rows speak for themselves; the names of the columns remain for screen readers. */
  hidden: boolean
}

export function HeadRow<Row, Id extends string>(props: HeadRowProps<Row, Id>) {
  const { columns, sort, onSort, hidden } = props
  return (
    <div role="rowgroup" className={hidden ? 'sr' : 'table-head'}>
      <div role="row" className="row" aria-rowindex={1}>
        {columns.map((column) => {
          const sorted = sort?.column === column.id ? sort : undefined
          return (
            <div
              key={column.id}
              role="columnheader"
              className={column.align === 'end' ? 'cell end' : 'cell'}
              aria-sort={sorted && (sorted.descending ? 'descending' : 'ascending')}
            >
              {column.sortable && onSort && !hidden ? (
                <button
                  type="button"
                  onClick={() =>
                    onSort({ column: column.id, descending: sorted ? !sorted.descending : false })
                  }
                >
                  {column.head}
                  {sorted && <Icon name="chevron" className={sorted.descending ? 'down' : 'up'} />}
                </button>
              ) : (
                column.head
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}
