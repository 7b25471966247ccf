import { Trans } from '@lingui/react/macro'
import { Button, GroupShell } from '@roundtable/ui'
import type { ReactNode } from 'react'
import type { Bound } from './use-record'

interface RowsGroupProps {
  label: string
  bound: Omit<Bound<unknown>, 'value' | 'onChange'>
  children: ReactNode
}

/** A list that is one field of a record: its heading names it, so its own label is only heard. */
export function RowsGroup({ label, bound, children }: RowsGroupProps) {
  return (
    <GroupShell
      label={label}
      isLabelHidden
      className="wide"
      state={bound.state}
      error={bound.error}
      after={bound.after}
      onBlur={bound.onBlur}
    >
      {children}
    </GroupShell>
  )
}

interface RowsProps<Row extends object> {
  rows: readonly Row[]
  onChange: (rows: Row[]) => void
  className: string
  /** What a row keeps of itself, whatever stands before it; absent: its place. */
  idOf?: (row: Row) => string
  /** Heard on the button that takes a row away. */
  nameOf?: (row: Row) => string
  /** To be read below a row. */
  noteOf?: (row: Row) => ReactNode
  children: (row: Row, change: (part: Partial<Row>) => void) => ReactNode
}

/** The rows of such a list: each is changed part by part, or taken away. */
export function Rows<Row extends object>(props: RowsProps<Row>) {
  const { rows, onChange, className, idOf, nameOf, noteOf, children } = props
  const change = (at: number, part: Partial<Row>): void =>
    onChange(rows.map((row, i) => (i === at ? { ...row, ...part } : row)))
  return rows.map((row, at) => (
    <div className={`row-fields ${className}`} key={idOf?.(row) ?? at}>
      {children(row, (part) => change(at, part))}
      <Button look="text" onPress={() => onChange(rows.filter((_, i) => i !== at))}>
        <Trans>Take away</Trans>
        {nameOf && <span className="sr"> {nameOf(row)}</span>}
      </Button>
      {noteOf?.(row)}
    </div>
  ))
}
