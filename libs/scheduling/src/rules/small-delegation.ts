import { commonMinutes } from '../time/interval'
import type { Subject } from '../world/subject'
import type { InTime } from '../world/view'
import type { Person } from '../model/plan'
import { atOnce, pairRule } from './rule'

/** A delegation of so few cannot be everywhere; a larger one divides itself. */
const FEW = 3

// Two different people, for one person in two places is another rule. An unknown size says nothing.
export const smallDelegation = pairRule('small-delegation', {
  says: 'A delegation of at most three people is not needed in two sessions at the same time.',
  reads: 'time',
  shareAny: (s) => s.people.filter(isOfFew).map((person) => person.delegation!.id),
  reach: atOnce,
  find: (a, b, delegationId) => {
    const minutes = mostInCommon(a, b, delegationId)
    return minutes > 0 && { delegationId, size: sizeOf(a, delegationId), minutes }
  },
})

export const isOfFew = ({ delegation }: Person): boolean =>
  delegation !== null && delegation.size > 0 && delegation.size <= FEW

/** The longest that one of the delegation is in `a` while another one is in `b`. */
function mostInCommon(a: InTime, b: InTime, delegationId: string): number {
  let most = 0
  for (const one of a.people) {
    if (one.delegation?.id !== delegationId) continue
    for (const other of b.people) {
      if (other.delegation?.id !== delegationId || other.id === one.id) continue
      most = Math.max(most, commonMinutes(a.presenceOf(one.id), b.presenceOf(other.id)))
    }
  }
  return most
}

const sizeOf = ({ people }: Subject, delegationId: string): number =>
  people.find(({ delegation }) => delegation?.id === delegationId)!.delegation!.size
