import type { Subject, World } from '../world/world'
import { overlapMinutes, overlaps } from '../time/interval'
import { sessionRule } from './rule'

// Nobody who takes part is needed in a meeting of the host at the same time (R3–R5).
export const hostDuty = sessionRule('host-duty', {
  reads: 'time',
  each: dutiesOf,
  find: (s, { personId, meeting }) =>
    overlaps(s.during, meeting.during) && {
      personId,
      bodyId: meeting.bodyId,
      meetingId: meeting.id,
      minutes: overlapMinutes(s.during, meeting.during),
    },
})

function dutiesOf({ people }: Subject, { meetings }: World) {
  return people.flatMap((person) =>
    meetings
      .filter((meeting) => person.duties.includes(meeting.bodyId))
      .map((meeting) => ({ personId: person.id, meeting })),
  )
}
