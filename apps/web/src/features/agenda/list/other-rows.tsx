import { Trans } from '@lingui/react/macro'
import type { HostMeeting } from '@roundtable/contracts'
import { memo } from 'react'
import type { Board, HostSpan } from '../model/board-model'
import { textOf } from '../model/names'
import { clockTime, isolated, shortDay, span } from '../model/words'

interface HostRowProps {
  board: Board
  rowKey: string
  day: number
  of: HostSpan<HostMeeting>
  tabStop: boolean
  withDay: boolean
}

/** A meeting of the host among our sessions: it can be read, not moved. */
export const HostRow = memo(function HostRow(props: HostRowProps) {
  const { board, rowKey, day, of, tabStop, withDay } = props
  const body = board.bodies.get(of.of.bodyId)
  return (
    <div role="row" className="lrow host-row" data-row={rowKey} tabIndex={tabStop ? 0 : -1}>
      <div role="gridcell" className="pick" />
      <div role="gridcell" className="when">
        {withDay && <span className="day">{shortDay(board.days[day]!)}</span>}
        <time>{clockTime(of.from)}</time>
      </div>
      <div role="rowheader" className="what" aria-colspan={2}>
        <p>
          <span className="sr">
            <Trans>Host:</Trans>{' '}
          </span>
          {body && <b>{isolated(body.code)}</b>} {body ? textOf(body.name) : of.of.title}
        </p>
        <p className="meta">
          <span>{span(of.from, of.to)}</span>
          {of.of.roomName !== '' && <bdi>{of.of.roomName}</bdi>}
        </p>
      </div>
    </div>
  )
})

/** The time that it is: a line of ink between what has begun and what has not. */
export function NowRow({ minute }: { minute: number }) {
  const time = clockTime(minute)
  return (
    <div role="row" className="now-row">
      <div role="gridcell" aria-colspan={4}>
        <b>{time}</b>
        <span className="sr">
          <Trans>Now</Trans>
        </span>
      </div>
    </div>
  )
}
