import type { HostChange } from '@roundtable/contracts'
import { BeforeAfter } from './before-after'
import { ChangeKind } from './change-kind'
import { MeetingName } from './change-rows'

interface ChangeLinesProps {
  changes: readonly HostChange[]
  zone: string
}

/** The same as `ChangeRows` where there is no room for columns. */
export function ChangeLines({ changes, zone }: ChangeLinesProps) {
  return (
    <ul className="change-lines">
      {changes.map((change) => (
        <li key={change.uid}>
          <div>
            <MeetingName change={change} />
          </div>
          <ChangeKind kind={change.kind} />
          <BeforeAfter change={change} zone={zone} />
        </li>
      ))}
    </ul>
  )
}
