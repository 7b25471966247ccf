import type { Placement } from '../model/plan'
import { sessionRule } from './rule'

// A locked session stays where it is locked: not elsewhere, not off the board.
export const lockedMoved = sessionRule('locked-moved', {
  find: ({ lock, roomId, during }) =>
    lock && (lock.roomId !== roomId || lock.start !== during.from) && away(lock, 'elsewhere'),
  unplaced: ({ lock }) => lock && away(lock, 'off-board'),
})

// Written out: a spread costs more than all other rules together when a whole board is painted.
const away = ({ roomId, start }: Placement, now: 'elsewhere' | 'off-board') => ({
  roomId,
  start,
  now,
})
