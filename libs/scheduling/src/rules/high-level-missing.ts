import type { Person } from '../model/plan'
import { sessionRule } from './rule'

// Only who has confirmed counts, in whatever role; recomputed when somebody withdraws.
export const highLevelMissing = sessionRule('high-level-missing', {
  says: 'Every panel and breakout includes, or is led by, a high-level participant from the Membership.',
  cites: ['R10'],
  reads: 'session',
  find: ({ format, confirmed }) =>
    (format === 'panel' || format === 'breakout') && !confirmed.some(isHighLevelMember) && {},
})

const isHighLevelMember = (person: Person): boolean => person.highLevel && person.membership
