import { relationsOf } from '../world/subject'
import type { InTime } from '../world/view'
import { pairRule } from './rule'

export const orderBroken = pairRule('order-broken', {
  says: 'A session that has to come before another one ends before that one starts.',
  reads: 'time',
  shareAny: (s) => relationsOf(s, 'before'),
  find: (a, b, key) => (comesFirst(a, key) ? tooLate(a, b) : tooLate(b, a)),
})

const comesFirst = ({ related }: InTime, key: string): boolean =>
  related.some((one) => one.key === key && one.first)

const tooLate = (first: InTime, second: InTime) => {
  const minutes = first.during.to - second.during.from
  return minutes > 0 && { firstId: first.id, minutes }
}
