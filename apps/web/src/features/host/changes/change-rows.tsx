import { Trans } from '@lingui/react/macro'
import type { HostChange } from '@roundtable/contracts'
import { Empty } from '@roundtable/ui'
import { ChangeTable } from '../../../platform/changes/change-table'
import { HostTitle } from '../../../platform/host-title'
import { BeforeAfter } from './before-after'
import { ChangeKind } from './change-kind'
import './changes.css'

interface ChangeRowsProps {
  changes: readonly HostChange[]
  zone: string
}

/** What one timetable says otherwise than another: old struck, new beside it. */
export function ChangeRows({ changes, zone }: ChangeRowsProps) {
  if (changes.length === 0)
    return (
      <Empty title={<Trans>Nothing is different</Trans>}>
        <Trans>Every meeting stands as it stood.</Trans>
      </Empty>
    )
  return (
    <ChangeTable what={<Trans>Meeting</Trans>}>
      {changes.map((change) => (
        <tr key={change.uid}>
          <td>
            <ChangeKind kind={change.kind} />
          </td>
          <td>
            <MeetingName change={change} />
          </td>
          <td>
            <BeforeAfter change={change} zone={zone} />
          </td>
        </tr>
      ))}
    </ChangeTable>
  )
}

/** COM3 Committee 3 – Objectives, and where. */
export function MeetingName({ change }: { change: HostChange }) {
  const { title, roomName } = (change.after ?? change.before)!
  return (
    <>
      <span className="what">
        {change.body && (
          <b>
            <bdi>{change.body}</bdi>
          </b>
        )}{' '}
        {change.kind === 'withdrawn' ? (
          <s>
            <HostTitle title={title} />
          </s>
        ) : (
          <HostTitle title={title} />
        )}
      </span>
      {roomName && (
        <span className="dim">
          <bdi>{roomName}</bdi>
        </span>
      )}
    </>
  )
}
