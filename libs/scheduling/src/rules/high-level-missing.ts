import type { Person } from '../model/plan'
import { sessionRule } from './rule'

// Every panel and breakout includes, or is led by, a high-level participant from the Membership (R10).
// Only who has confirmed counts, in whatever role.
export const highLevelMissing = sessionRule('high-level-missing', {
  reads: 'session',
  find: ({ format, confirmed }) =>
    (format === 'panel' || format === 'breakout') && !confirmed.some(isHighLevelMember) && {},
})

const isHighLevelMember = (person: Person): boolean => person.highLevel && person.membership
