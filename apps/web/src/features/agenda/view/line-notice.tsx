import { Trans } from '@lingui/react/macro'
import { Icon } from '@roundtable/ui'
import { clockIn } from '../model/words'
import { usePlan, useShown } from './board-context'

/** The line under the header when the board does not hear what others do, or may not save. */
export function LineNotice() {
  const line = usePlan((state) => state.line)
  const since = usePlan((state) => state.brokenSince)
  const saving = usePlan((state) => state.saving)
  const { board } = useShown()
  if (saving.kind === 'waiting' && saving.why === 'signed-out')
    return (
      <Line>
        <b>
          <Trans>Your session has ended.</Trans>
        </b>{' '}
        <Trans>Your moves wait here. Sign in again in another tab, then press “Try now”.</Trans>
      </Line>
    )
  if (line === 'refused')
    return (
      <Line>
        <Trans>
          This board is not told what others do. Load the page again to see their moves.
        </Trans>
      </Line>
    )
  if (line !== 'offline' || since === null) return null
  const time = clockIn(board.clock.timeZone, since)
  return (
    <Line>
      <b>
        <Trans>Offline since {time}.</Trans>
      </b>{' '}
      <Trans>You see the plan as it was then. Your moves are kept and saved by themselves.</Trans>
    </Line>
  )
}

function Line({ children }: { children: React.ReactNode }) {
  return (
    <div className="line-notice" role="status">
      <Icon name="offline" />
      <span>{children}</span>
    </div>
  )
}
