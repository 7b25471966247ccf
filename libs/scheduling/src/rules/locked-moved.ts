import { sessionRule } from './rule'

// A locked session stays where it is locked: not elsewhere, not off the board.
export const lockedMoved = sessionRule('locked-moved', {
  find: ({ lock, roomId, during }) =>
    lock && (lock.roomId !== roomId || lock.start !== during.from) && { ...lock },
  unplaced: ({ lock }) => lock && { ...lock },
})
