import { t } from '@lingui/core/macro'
import type { HostBreak, HostMeeting } from '@roundtable/contracts'
import { memo, type CSSProperties } from 'react'
import { HostTitle } from '../../../platform/host-title'
import type { Board, HostSpan } from '../model/board-model'
import type { Lane } from '../model/geometry'
import { textOf } from '../model/names'
import { span } from '../model/words'
import { useDayLayout, useLayout } from './layout-context'

/** From minute to minute of the day, over the whole day's width. */
export const at = (from: number, to: number): CSSProperties =>
  ({ '--m': from, '--d': to - from }) as CSSProperties

/** Along the line: how many thin and wide columns stand before it, and how wide it is itself. */
export const laneStyle = ({ thin, thinBefore, wideBefore }: Lane): CSSProperties =>
  ({
    '--t': thinBefore,
    '--w': wideBefore,
    ...(thin ? { '--own': 'var(--thin)' } : {}),
  }) as CSSProperties

/** From minute to minute of the day, in one column. */
export const inLane = (from: number, to: number, lane: Lane): CSSProperties => ({
  ...at(from, to),
  ...laneStyle(lane),
})

/** The same, written to an element that no render places. */
export function putInLane({ style }: HTMLElement, from: number, to: number, lane: Lane): void {
  if (!lane.thin) style.removeProperty('--own')
  for (const [name, value] of Object.entries(inLane(from, to, lane)))
    style.setProperty(name, String(value))
}

interface HostLayerProps {
  board: Board
  day: number
  /** Times at which moved meetings stood before the last revision. */
  former: ReadonlyMap<string, string>
}

/** The host behind our plan: a body's hours cross every room, its own room is denser and named. */
export const HostLayer = memo(function HostLayer({ board, day, former }: HostLayerProps) {
  const meetings = board.hostOf[day]!
  const { columns, lanes } = useDayLayout(day)
  const laneOf = (room: number | null): Lane | null =>
    lanes[columns.findIndex((c) => c.kind === 'room' && c.room === room)] ?? null
  const { scale } = useLayout()
  const amongPeople = columns[0]?.kind === 'person'
  const own = meetings.map((m) => laneOf(m.room))
  const pauses = board.breaksOf[day]!.map((b) => b.from)
  return (
    <div className="host-layer" role="group" aria-label={t`Meetings of the host`}>
      {meetings.map((m) => (
        <div key={m.of.id} className="host" style={at(m.from, m.to)} title={meetingText(m)} />
      ))}
      {meetings.map((m, index) => {
        // A name in a person's column would say that the person is expected there.
        const elsewhere = amongPeople ? null : freeLane(meetings, own, lanes, index)
        const lane = own[index] ?? elsewhere
        return (
          lane && (
            <HostName
              key={m.of.id}
              board={board}
              meeting={m}
              lane={lane}
              inside={own[index] !== null}
              until={Math.min(m.to, ...pauses.filter((from) => from > m.from))}
              was={former.get(m.of.id) ?? null}
            />
          )
        )
      })}
      {board.breaksOf[day]!.map((b) => (
        <HouseBreak key={b.of.id} pause={b} height={(b.to - b.from) * scale} />
      ))}
    </div>
  )
})

const meetingText = ({ of, from, to }: HostSpan<HostMeeting>): string =>
  `${of.title}, ${span(from, to)}, ${of.roomName}`

/** Low breaks say their name and time in one line, the lowest over their edges. */
function HouseBreak({ pause, height }: { pause: HostSpan<HostBreak>; height: number }) {
  const { of, from, to } = pause
  return (
    <div
      className={height < 13 ? 'break low' : height < 30 ? 'break' : 'break tall'}
      style={at(from, to)}
      title={span(from, to)}
    >
      <span>
        <HostTitle title={of.title} /> <span>{span(from, to)}</span>
      </span>
    </div>
  )
}

/** A meeting that has no column of its own is named in the first wide one that is free of other names. */
function freeLane(
  meetings: readonly HostSpan<HostMeeting>[],
  own: readonly (Lane | null)[],
  lanes: readonly Lane[],
  index: number,
): Lane | null {
  const { from, to } = meetings[index]!
  const meanwhile = meetings.flatMap((m, i) => (m.from < to && from < m.to ? [i] : []))
  const taken = new Set(meanwhile.map((i) => own[i]))
  const before = meanwhile.filter((i) => own[i] === null).indexOf(index)
  return lanes.filter((lane) => !lane.thin && !taken.has(lane))[before] ?? null
}

interface HostNameProps {
  board: Board
  meeting: HostSpan<HostMeeting>
  lane: Lane
  /** The column is the meeting's own room. */
  inside: boolean
  /** The meeting's end, or a break that lies over it before. */
  until: number
  was: string | null
}

/** Height of a line of a meeting's name, and what stands above the first. */
const nameLine = 15.2
const namePadding = 3

/** A meeting named in a column: as many lines as fit whole. */
export function HostName({ board, meeting, lane, inside, until, was }: HostNameProps) {
  const body = board.bodies.get(meeting.of.bodyId)
  const name = body ? textOf(body.name) : meeting.of.title
  const { scale } = useLayout()
  const lines = Math.floor(((until - meeting.from) * scale - namePadding) / nameLine)
  return (
    <div
      className={inside ? (lane.thin ? 'host-name in thin' : 'host-name in') : 'host-name'}
      style={{ ...inLane(meeting.from, meeting.to, lane), '--names': lines - 1 } as CSSProperties}
      title={meetingText(meeting)}
    >
      {lines > 0 && (
        <span>
          <span>
            <b>
              <bdi>{body?.code}</bdi>
            </b>
            {!inside && meeting.of.roomName && <> · {meeting.of.roomName}</>}
          </span>
          {was && <span className="was">{t`was ${was}`}</span>}
        </span>
      )}
      {lines > 1 && (
        <span className="whole">
          <span>{name}</span>
        </span>
      )}
    </div>
  )
}
