import type { Duty } from '../model/plan'
import type { Meeting, Subject, World } from '../world/world'
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
      .filter((meeting) => person.duties.some((duty) => calls(duty, meeting)))
      .map((meeting) => ({ personId: person.id, meeting })),
  )
}

/** A duty in a body covers all its meetings, unless one is named. */
const calls = ({ bodyId, meetingId }: Duty, meeting: Meeting): boolean =>
  bodyId === meeting.bodyId && (meetingId === null || meetingId === meeting.id)
