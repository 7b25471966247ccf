import { sessionRule } from './rule'

// A coffee break has none and needs no reason.
export const noFocusArea = sessionRule('no-focus-area', {
  says: 'A session has at least one focus area, or a reason why it has none.',
  cites: ['R6'],
  reads: 'session',
  find: ({ focusAreas, focusExcused, format }) =>
    focusAreas.length === 0 && !focusExcused && format !== 'break' && {},
})
