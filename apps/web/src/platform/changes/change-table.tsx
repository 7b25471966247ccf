import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import './change-table.css'

interface ChangeTableProps {
  /** What it is that changes, in one word: “Session”. */
  what: ReactNode
  /** Head of a last column, of figures. */
  end?: ReactNode
  /** Rows: what happened, to what, before and after. */
  children: ReactNode
}

/** What one state says otherwise than another, line by line; on phones its columns are lines. */
export function ChangeTable({ what, end, children }: ChangeTableProps) {
  return (
    <table className="change-table">
      <thead>
        <tr>
          <th scope="col">
            <Trans>Change</Trans>
          </th>
          <th scope="col">{what}</th>
          <th scope="col">
            <Trans>Before and after</Trans>
          </th>
          {end !== undefined && (
            <th scope="col" className="end">
              {end}
            </th>
          )}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}
