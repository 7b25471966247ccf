import type { Placement } from '../model/plan'
import { sessionRule } from './rule'

// A locked session stays where it is locked: not elsewhere, not off the board.
export const lockedMoved = sessionRule('locked-moved', {
  find: ({ lock, roomId, during }) =>
    lock &&
    (lock.roomId !== roomId || lock.start !== during.from) && { ...home(lock), now: 'elsewhere' },
  unplaced: ({ lock }) => lock && { ...home(lock), now: 'off-board' },
})

const home = ({ roomId, start }: Placement) => ({ roomId, start })
