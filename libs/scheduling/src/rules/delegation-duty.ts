import type { Interval, Person } from '../model/plan'
import { minutesWithin } from '../time/interval'
import type { Subject } from '../world/subject'
import type { InTime } from '../world/view'
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
  find: (s, { delegationId, personId, meeting }) => {
    const minutes = mostMeanwhile(s, delegationId, meeting.during)
    return (
      minutes > 0 && {
        delegationId,
        personId,
        bodyId: meeting.bodyId,
        meetingId: meeting.id,
        minutes,
      }
    )
  },
})

/** The longest that one of the delegation is in the session meanwhile: a part in it may begin late, or end early. */
function mostMeanwhile(s: InTime, delegationId: string, meanwhile: Interval): number {
  let most = 0
  for (const { id, delegation } of s.people) {
    if (delegation?.id === delegationId)
      most = Math.max(most, minutesWithin(meanwhile, s.presenceOf(id)))
  }
  return most
}

function colleaguesCalled({ people }: Subject, { delegations, calls }: World) {
  const here: readonly Person[] = people
  const few = new Set(people.filter(isOfFew).map((person) => person.delegation!.id))
  return [...few].flatMap((delegationId) =>
    delegations
      .get(delegationId)!
      .filter((person) => !here.includes(person))
      .flatMap(({ id: personId }) =>
        calls.get(personId)!.map((meeting) => ({ delegationId, personId, meeting })),
      ),
  )
}
