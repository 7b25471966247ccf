import { Trans } from '@lingui/react/macro'
import { Icon } from '@roundtable/ui'
import { Outlet } from '@tanstack/react-router'
import { LateNews, LiveByPolling } from '../../platform/live-by-polling'
import { usePlanLine, type PlanLine } from '../../platform/plan-line'
import { staffZone } from '../../platform/staff-zone'
import { useTimes } from '../../platform/time/use-times'
import { KeptMovesLine } from '../agenda/queue/kept-moves-line'
import { TopBar } from './top-bar'
import './staff-frame.css'

/** Frame of the staff's pages beside the board: the line on top, one live line for all of them. */
export function StaffFrame() {
  const line = usePlanLine()
  return (
    <div className="staff-frame">
      <TopBar />
      <LineNotice line={line} />
      <KeptMovesLine line={line.state} />
      <Outlet />
    </div>
  )
}

function LineNotice({ line }: { line: PlanLine }) {
  const times = useTimes(staffZone)
  if (line.state === 'refused')
    return (
      <Line>
        <Trans>This page is not told what others do. Load it again to see their changes.</Trans>
      </Line>
    )
  if (line.state === 'polling' || line.state === 'late')
    return <Line icon="clock">{line.state === 'late' ? <LateNews /> : <LiveByPolling />}</Line>
  if (line.state !== 'offline' || line.brokenSince === null) return null
  const time = times.time(line.brokenSince)
  return (
    <Line>
      <b>
        <Trans>Offline since {time}.</Trans>
      </b>{' '}
      <Trans>You see what was there then. Your changes are kept and saved by themselves.</Trans>
    </Line>
  )
}

function Line({
  icon = 'offline',
  children,
}: {
  icon?: 'offline' | 'clock'
  children: React.ReactNode
}) {
  return (
    <div className="staff-line" role="status">
      <Icon name={icon} />
      <span>{children}</span>
    </div>
  )
}
