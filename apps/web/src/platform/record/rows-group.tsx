import { Trans, useLingui } from '@lingui/react/macro'
import { Button, GroupShell, showToast } from '@roundtable/ui'
import { useEffect, useRef, type ReactNode } from 'react'
import { putBack } from './put-back'
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
  /** What the row is called where it is taken away. */
  nameOf: (row: Row) => string
  /** Asked before a row goes, where more than the row goes with it: `go` takes it away. */
  ask?: (row: Row, go: () => void) => void
  /** To be read below a row. */
  noteOf?: (row: Row) => ReactNode
  children: (row: Row, change: (part: Partial<Row>) => void) => ReactNode
}

/** The rows of such a list: each is changed part by part, or taken away, and put back. */
export function Rows<Row extends object>(props: RowsProps<Row>) {
  const { rows, onChange, className, idOf, nameOf, ask, noteOf, children } = props
  const takeAway = useTakeAway(props)
  const change = (at: number, part: Partial<Row>): void =>
    onChange(rows.map((row, i) => (i === at ? { ...row, ...part } : row)))
  return rows.map((row, at) => (
    <div className={`row-fields ${className}`} key={idOf?.(row) ?? at}>
      {children(row, (part) => change(at, part))}
      <Button
        look="text"
        className="take-away"
        onPress={({ target }) => {
          const go = (): void => takeAway(row, at, target)
          if (ask) ask(row, go)
          else go()
        }}
      >
        <Trans>Take away</Trans>
        <span className="sr"> {nameOf(row)}</span>
      </Button>
      {noteOf?.(row)}
    </div>
  ))
}

function useTakeAway<Row extends object>({ rows, onChange, nameOf }: RowsProps<Row>) {
  const { t } = useLingui()
  // Putting back comes later: others may have been changed meanwhile.
  const latest = useRef({ rows, onChange })
  useEffect(() => {
    latest.current = { rows, onChange }
  })
  return (row: Row, at: number, button: Element): void => {
    const list = button.closest('.rows')
    onChange(rows.filter((other) => other !== row))
    requestAnimationFrame(() => focusAt(list, at))
    const name = nameOf(row)
    showToast({
      text: name ? t`Taken away: ${name}` : t`Taken away`,
      undo: {
        label: t`Undo`,
        act: () => latest.current.onChange(putBack(latest.current.rows, row, at)),
      },
    })
  }
}

/** The keyboard stays in the list: at the row that came to this place, else at the last one, else where rows are added. */
function focusAt(list: Element | null, at: number): void {
  const buttons = [...(list?.querySelectorAll<HTMLElement>('.take-away') ?? [])]
  const next = buttons[at] ?? buttons.at(-1) ?? list?.querySelector<HTMLElement>('button, input')
  next?.focus()
}
