import type { HostChange } from '@roundtable/contracts'
import type { ReactNode } from 'react'
import { BeforeAfter } from './before-after'
import { ChangeKind } from './change-kind'
import { MeetingName } from './change-rows'

interface ChangeLinesProps {
  changes: readonly HostChange[]
  zone: string
  /** What can be done with one of them. */
  acts?: (change: HostChange) => ReactNode
}

/** The same as `ChangeRows` where there is no room for columns. */
export function ChangeLines({ changes, zone, acts }: ChangeLinesProps) {
  return (
    <ul className="change-lines">
      {changes.map((change) => (
        <li key={change.uid}>
          <div>
            <MeetingName change={change} />
          </div>
          <ChangeKind kind={change.kind} />
          <BeforeAfter change={change} zone={zone} />
          {acts && <div className="acts">{acts(change)}</div>}
        </li>
      ))}
    </ul>
  )
}
