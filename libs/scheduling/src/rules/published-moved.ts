import { away, standsAt } from './locked-moved'
import { sessionRule } from './rule'

// People have it in their calendars: the next release has to tell them, and whoever moves it should know.
export const publishedMoved = sessionRule('published-moved', {
  says: 'A session that the public has seen stands where the public has it.',
  cites: ['I-17'],
  each: ({ released }) => (released ? [released] : []),
  find: (s, released) => !standsAt(s, released) && away(released, 'elsewhere'),
  unplaced: ({ released }) => released && away(released, 'off-board'),
})
