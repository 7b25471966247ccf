import { overlapMinutes, overlaps } from '../time/interval'
import { relationsOf } from '../world/subject'
import { atOnce, pairRule } from './rule'

export const notAgainst = pairRule('not-against', {
  says: 'Two sessions that may not run against each other are not on at the same time.',
  reads: 'time',
  shareAny: (s) => relationsOf(s, 'not-against'),
  reach: atOnce,
  find: (a, b) => overlaps(a.during, b.during) && { minutes: overlapMinutes(a.during, b.during) },
})
