import { Trans } from '@lingui/react/macro'
import { Button, NoticeBox } from '@roundtable/ui'
import type { ReactNode } from 'react'
import { useTimes } from '../time/use-times'

interface ConflictNoticeProps {
  /** Both values in words; null: nothing entered. */
  mine: ReactNode
  theirs: ReactNode
  by: string | null
  /** ISO 8601 */
  at: string | null
  zone: string
  onDecide: (choice: 'mine' | 'theirs') => void
}

/** Two people changed one field: both values, and two ways out. Nothing is saved for it before one is chosen. */
export function ConflictNotice(props: ConflictNoticeProps) {
  const { mine, theirs, by, at, zone, onDecide } = props
  const times = useTimes(zone)
  const time = at === null ? null : times.time(at)
  return (
    <NoticeBox look="error" role="alert" title={<Title by={by} time={time} />}>
      <div className="conflict">
        <div>
          <dl>
            <dt>
              <Trans>There now</Trans>
            </dt>
            <dd>{theirs ?? <Nothing />}</dd>
          </dl>
          <Button onPress={() => onDecide('theirs')}>
            <Trans>Take theirs</Trans>
          </Button>
        </div>
        <div>
          <dl>
            <dt>
              <Trans>Yours</Trans>
            </dt>
            <dd>{mine ?? <Nothing />}</dd>
          </dl>
          <Button onPress={() => onDecide('mine')}>
            <Trans>Keep mine</Trans>
          </Button>
        </div>
      </div>
    </NoticeBox>
  )
}

function Title({ by, time }: { by: string | null; time: string | null }) {
  if (by !== null && time !== null)
    return (
      <Trans>
        Not saved: {by} changed this first, at {time}.
      </Trans>
    )
  if (by !== null) return <Trans>Not saved: {by} changed this first.</Trans>
  return <Trans>Not saved: this was changed first by somebody else.</Trans>
}

function Nothing() {
  return (
    <span className="soft">
      <Trans>Nothing entered</Trans>
    </span>
  )
}
