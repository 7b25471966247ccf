import { Trans } from '@lingui/react/macro'
import { Button } from '@roundtable/ui'
import { useState, type ReactNode } from 'react'
import { useKeptState } from './use-kept-state'

interface PendingOptions<Row extends object> {
  /** Names the row among all forms: what is typed survives a reload. */
  key: string
  empty: Row
  isComplete: (row: Row) => boolean
  /** The row goes into the record. */
  commit: (row: Row) => void
}

export interface Pending<Row extends object> {
  row: Row
  isOpen: boolean
  open: () => void
  change: (part: Partial<Row>) => void
  /** The row was left: complete ones go into the record, others wait here. */
  leave: () => void
  cancel: () => void
}

/** A new row of a list inside a record, until there is enough of it to be saved. */
export function usePendingRow<Row extends object>(options: PendingOptions<Row>): Pending<Row> {
  const { key, empty, isComplete, commit } = options
  const { value: row, change, clear } = useKeptState(key, empty)
  const [asked, setAsked] = useState(false)
  const close = (): void => {
    clear()
    setAsked(false)
  }
  return {
    row,
    isOpen: asked || JSON.stringify(row) !== JSON.stringify(empty),
    open: () => setAsked(true),
    change,
    leave: () => {
      if (!isComplete(row)) return
      commit(row)
      close()
    },
    cancel: close,
  }
}

interface PendingRowProps<Row extends object> {
  pending: Pending<Row>
  /** On the button that opens the row. */
  add: ReactNode
  label: string
  className: string
  children: (row: Row, change: (part: Partial<Row>) => void) => ReactNode
}

export function PendingRow<Row extends object>(props: PendingRowProps<Row>) {
  const { pending, add, label, className, children } = props
  if (!pending.isOpen)
    return (
      <div>
        <Button onPress={pending.open}>{add}</Button>
      </div>
    )
  return (
    <div
      className={`row-fields pending ${className}`}
      role="group"
      aria-label={label}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) pending.leave()
      }}
    >
      {children(pending.row, pending.change)}
      <span className="row-acts">
        <Button onPress={pending.leave}>
          <Trans>Add it</Trans>
        </Button>
        <Button look="text" onPress={pending.cancel}>
          <Trans>Cancel</Trans>
        </Button>
      </span>
    </div>
  )
}
