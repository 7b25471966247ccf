import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { Room } from '@roundtable/contracts'
import { useId } from 'react'
import type { RecordHandle } from '../../platform/record/use-record'
import { FindingItem } from '../agenda/draft/finding-item'
import { SessionLink } from '../agenda/draft/session-link'
import type { Draft } from '../agenda/draft/use-draft'
import { byWeight } from '../agenda/model/answers'
import { slotOf } from '../agenda/model/board-model'
import { textOf } from '../agenda/model/names'
import { isolated, placeText } from '../agenda/model/words'
import type { RoomFields } from './room-fields'
import { useRoomFindings } from './use-standing'

interface RoomSessionsProps {
  room: Room
  draft: Draft
  record: RecordHandle<RoomFields>
}

/** What stands in the room, by time, and what speaks against it. */
export function RoomSessions({ room, draft, record }: RoomSessionsProps) {
  const heading = useId()
  const findings = useRoomFindings(draft, room, record)
  const { board, placements } = draft
  const standing = [...board.sessions.values()]
    .filter(({ id }) => placements[id]?.roomId === room.id)
    .sort((a, b) => placements[a.id]!.start - placements[b.id]!.start)
  return (
    <section className="taking" aria-labelledby={heading}>
      <h2 id={heading}>
        <Trans>Sessions here</Trans>
        {standing.length > 0 && (
          <span className="soft">
            {plural(standing.length, { one: '# session', other: '# sessions' })}
          </span>
        )}
      </h2>
      {standing.length === 0 && (
        <p className="soft">
          <Trans>No session stands in this room.</Trans>
        </p>
      )}
      <ul>
        {standing.map((session) => {
          const slot = slotOf(board, placements[session.id]!)
          const mine = findings.filter((finding) => finding.sessions.includes(session.id))
          return (
            <li key={session.id}>
              <p className="when">
                {slot ? placeText(board, slot, session.minutes) : t`Outside the event’s days`}
              </p>
              <p>
                <SessionLink id={session.id}>
                  {isolated(session.code)} {textOf(session.title)}
                </SessionLink>
              </p>
              {byWeight(mine).map((finding, at) => (
                <FindingItem
                  key={`${finding.code} ${at}`}
                  draft={draft}
                  sessionId={session.id}
                  finding={finding}
                />
              ))}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
