import type { Subject } from '../world/subject'
import type { World } from '../world/world'
import { minutesWithin } from '../time/interval'
import { sessionRule } from './rule'

export const hostDuty = sessionRule('host-duty', {
  says: 'Nobody who takes part is needed in a meeting of the host at the same time.',
  cites: ['R3', 'R4', 'R5', 'I-02'],
  reads: 'time',
  each: dutiesOf,
  during: ({ meeting }) => [meeting.during],
  find: (s, { personId, meeting }) => {
    const minutes = minutesWithin(meeting.during, s.presenceOf(personId))
    return minutes > 0 && { personId, bodyId: meeting.bodyId, meetingId: meeting.id, minutes }
  },
})

function dutiesOf({ people }: Subject, { calls }: World) {
  return people.flatMap(({ id: personId }) =>
    calls.get(personId)!.map((meeting) => ({ personId, meeting })),
  )
}
