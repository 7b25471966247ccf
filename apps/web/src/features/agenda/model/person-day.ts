import type { HostMeeting } from '@roundtable/contracts'
import type { Interval, Plan as EnginePlan } from '@roundtable/scheduling'
import type { Board, BoardDay, HostSpan } from './board-model'

const minutesOfDay = 24 * 60

/** When somebody is not there, in minutes of the day. */
export function unavailableOn(
  plan: EnginePlan,
  personId: string,
  { midnight }: Pick<BoardDay, 'midnight'>,
): readonly Interval[] {
  const person = plan.people.find(({ id }) => id === personId)
  return (person?.unavailable ?? []).flatMap((away) => {
    const from = Math.max(0, away.from - midnight)
    const to = Math.min(minutesOfDay, away.to - midnight)
    return from < to ? [{ from, to }] : []
  })
}

/** Meetings of the host that somebody has a duty in: all of a body, or the one that is named. */
export function dutiesOn(
  board: Board,
  personId: string,
  day: number,
): readonly HostSpan<HostMeeting>[] {
  const duties = board.people.get(personId)?.duties ?? []
  return board.hostOf[day]!.filter(({ of }) =>
    duties.some(
      ({ bodyId, meetingUid }) =>
        bodyId === of.bodyId && (meetingUid === null || meetingUid === of.uid),
    ),
  )
}
