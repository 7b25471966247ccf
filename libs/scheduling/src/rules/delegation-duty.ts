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
  find: (s, { delegationId, here, personId, meeting }) => {
    const minutes = mostMeanwhile(s, here, meeting.during)
    if (minutes === 0) return null
    return { delegationId, personId, bodyId: meeting.bodyId, meetingId: meeting.id, minutes }
  },
})

/** The longest that one of them is in the session meanwhile: a part in it may begin late, or end early. */
function mostMeanwhile(s: InTime, here: readonly Person[], meanwhile: Interval): number {
  let most = 0
  for (const { id } of here) most = Math.max(most, minutesWithin(meanwhile, s.presenceOf(id)))
  return most
}

function colleaguesCalled({ people }: Subject, { delegations, calls }: World) {
  const few: readonly Person[] = people.filter(isOfFew)
  return [...new Set(few.map((person) => person.delegation!.id))].flatMap((delegationId) => {
    const here = few.filter((person) => person.delegation!.id === delegationId)
    return delegations
      .get(delegationId)!
      .filter((person) => !here.includes(person))
      .flatMap(({ id: personId }) =>
        calls.get(personId)!.map((meeting) => ({ delegationId, here, personId, meeting })),
      )
  })
}
