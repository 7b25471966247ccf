import { overlapMinutes, overlaps } from '../time/interval'
import type { Subject } from '../world/subject'
import type { World } from '../world/world'
import { sessionRule } from './rule'
import { isOfFew } from './small-delegation'

// The one who takes part and has a duty at the host is `host-duty`; here it is somebody else of the same few.
export const delegationDuty = sessionRule('delegation-duty', {
  says: 'A delegation of at most three people is not needed in a session and in a meeting of the host at the same time.',
  cites: ['I-02'],
  reads: 'time',
  each: colleaguesCalled,
  during: ({ meeting }) => [meeting.during],
  find: (s, { delegationId, personId, meeting }) =>
    overlaps(s.during, meeting.during) && {
      delegationId,
      personId,
      bodyId: meeting.bodyId,
      meetingId: meeting.id,
      minutes: overlapMinutes(s.during, meeting.during),
    },
})

function colleaguesCalled({ people }: Subject, { delegations, calls }: World) {
  const few = new Set(people.filter(isOfFew).map((person) => person.delegation!.id))
  return [...few].flatMap((delegationId) =>
    delegations
      .get(delegationId)!
      .filter((person) => !people.includes(person))
      .flatMap(({ id: personId }) =>
        calls.get(personId)!.map((meeting) => ({ delegationId, personId, meeting })),
      ),
  )
}
