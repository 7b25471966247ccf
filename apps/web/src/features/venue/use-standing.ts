import type { Room } from '@roundtable/contracts'
import type { Finding } from '@roundtable/scheduling'
import type { Behind } from '@roundtable/ui'
import { useDeferredValue, useMemo } from 'react'
import type { RecordHandle } from '../../platform/record/use-record'
import { useMinute } from '../../platform/time/use-minute'
import type { Draft } from '../agenda/draft/use-draft'
import { textOf } from '../agenda/model/names'
import { span } from '../agenda/model/words'
import type { RoomFields } from './room-fields'
import { findingsWith } from './room-findings'

/** What is said of the room as it stands in the form: what is not saved yet counts already. */
export function useRoomFindings(
  draft: Draft,
  room: Room,
  { state }: RecordHandle<RoomFields>,
): readonly Finding[] {
  const minute = useMinute()
  const now = useDeferredValue(state)
  return useMemo(
    () => findingsWith(draft, room.id, { ...now.base.fields, ...now.edits }, minute),
    [draft, room.id, now.base, now.edits, minute],
  )
}

/** Sessions that stand in the room, to be drawn behind its windows. */
export function useStanding(draft: Draft, room: Room, record: RecordHandle<RoomFields>): Behind[] {
  const findings = useRoomFindings(draft, room, record)
  const wrong = new Set(
    findings
      .filter(({ waived, severity }) => !waived && severity !== 'advice')
      .flatMap(({ sessions }) => sessions),
  )
  const { board, placements } = draft
  return [...board.sessions.values()].flatMap((session): Behind[] => {
    const place = placements[session.id]
    if (place?.roomId !== room.id) return []
    const end = place.start + session.minutes
    const midnight = board.days.findLast((day) => day.midnight <= place.start)?.midnight ?? 0
    const time = span(place.start - midnight, end - midnight)
    return [
      {
        id: session.id,
        start: place.start,
        end,
        caption: session.code,
        text: `${session.code} ${textOf(session.title)} ${time}`,
        look: 'session',
        isWrong: wrong.has(session.id),
      },
    ]
  })
}
