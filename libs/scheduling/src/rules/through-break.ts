import { overlapMinutes, overlaps } from '../time/interval'
import { sessionRule } from './rule'

export const throughBreak = sessionRule('through-break', {
  says: 'Nothing but a break runs through a break of the whole house.',
  cites: ['R12'],
  reads: 'time',
  each: (s, { hostBreaks }) => (s.format === 'break' ? [] : hostBreaks),
  during: (pause) => [pause.during],
  find: (s, pause) =>
    overlaps(s.during, pause.during) && {
      breakId: pause.id,
      minutes: overlapMinutes(s.during, pause.during),
    },
})
