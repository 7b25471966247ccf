import { t } from '@lingui/core/macro'
import type { HostMeeting } from '@roundtable/contracts'
import { memo, type CSSProperties } from 'react'
import { HostTitle } from '../../../platform/host-title'
import type { Board, HostSpan } from '../model/board-model'
import { textOf } from '../model/names'
import { span } from '../model/words'

export const at = (from: number, to: number, room?: number): CSSProperties =>
  ({
    '--m': from,
    '--d': to - from,
    ...(room === undefined ? {} : { '--r': room }),
  }) as CSSProperties

interface HostLayerProps {
  board: Board
  day: number
  /** Times at which moved meetings stood before the last revision. */
  former: ReadonlyMap<string, string>
}

/** The host behind our plan: a body's hours cross every room, its own room is denser and named. */
export const HostLayer = memo(function HostLayer({ board, day, former }: HostLayerProps) {
  const meetings = board.hostOf[day]!
  return (
    <div className="host-layer" role="group" aria-label={t`Meetings of the host`}>
      {meetings.map((m) => (
        <div key={m.of.id} className="host" style={at(m.from, m.to)} />
      ))}
      {meetings.map((m) => (
        <HostName
          key={m.of.id}
          board={board}
          meeting={m}
          column={columnOf(meetings, m)}
          was={former.get(m.of.id) ?? null}
        />
      ))}
      {board.breaksOf[day]!.map((b) => (
        <div
          key={b.of.id}
          className={b.to - b.from < 25 ? 'break' : 'break tall'}
          style={at(b.from, b.to)}
        >
          <span>
            <HostTitle title={b.of.title} /> <span>{span(b.from, b.to)}</span>
          </span>
        </div>
      ))}
    </div>
  )
})

/** A meeting in a room that is not ours is named in the first column that is free of other names. */
function columnOf(
  meetings: readonly HostSpan<HostMeeting>[],
  meeting: HostSpan<HostMeeting>,
): number {
  if (meeting.room !== null) return meeting.room
  const meanwhile = meetings.filter((m) => m.from < meeting.to && meeting.from < m.to)
  const taken = new Set(meanwhile.map((m) => m.room))
  const before = meanwhile.filter((m) => m.room === null).indexOf(meeting)
  let column = 0
  for (let left = before; taken.has(column) || left > 0; column += 1)
    if (!taken.has(column)) left -= 1
  return column
}

interface HostNameProps {
  board: Board
  meeting: HostSpan<HostMeeting>
  column: number
  was: string | null
}

function HostName({ board, meeting, column, was }: HostNameProps) {
  const body = board.bodies.get(meeting.of.bodyId)
  const name = body ? textOf(body.name) : meeting.of.title
  return (
    <div
      className={meeting.room === null ? 'host-name' : 'host-name in'}
      style={at(meeting.from, meeting.to, column)}
      title={`${meeting.of.title}, ${span(meeting.from, meeting.to)}, ${meeting.of.roomName}`}
    >
      <span>
        <span>
          <b>
            <bdi>{body?.code}</bdi>
          </b>
          {meeting.room === null && meeting.of.roomName && <> · {meeting.of.roomName}</>}
        </span>
        {was && <span className="was">{t`was ${was}`}</span>}
      </span>
      <span>
        <span>{name}</span>
      </span>
    </div>
  )
}
