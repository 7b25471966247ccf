import type { Person } from '../model/plan'
import type { Subject } from '../world/subject'
import type { Meeting, World } from '../world/world'
import { minutesWithin } from '../time/interval'
import { sessionRule } from './rule'

export const hostDuty = sessionRule('host-duty', {
  says: 'Nobody who takes part is needed in a meeting of the host at the same time.',
  cites: ['R3', 'R4', 'R5', 'I-02'],
  reads: 'time',
  each: dutiesOf,
  find: (s, { personId, meeting }) => {
    const minutes = minutesWithin(meeting.during, s.presenceOf(personId))
    return minutes > 0 && { personId, bodyId: meeting.bodyId, meetingId: meeting.id, minutes }
  },
})

function dutiesOf({ people }: Subject, { meetings }: World) {
  return people.flatMap((person) =>
    calledTo(person, meetings).map((meeting) => ({ personId: person.id, meeting })),
  )
}

/** Where a person has to be: a duty in a body covers all its meetings, unless one is named. */
export const calledTo = ({ duties }: Person, meetings: readonly Meeting[]): readonly Meeting[] =>
  meetings.filter((meeting) =>
    duties.some(
      ({ bodyId, meetingId }) =>
        bodyId === meeting.bodyId && (meetingId === null || meetingId === meeting.id),
    ),
  )
