import type { Placement } from '../model/plan'
import type { Placed } from '../world/view'
import { sessionRule } from './rule'

export const lockedMoved = sessionRule('locked-moved', {
  says: 'A locked session stays where it is locked: not elsewhere, not off the board.',
  each: ({ lock }) => (lock ? [lock] : []),
  find: (s, lock) => !standsAt(s, lock) && away(lock, 'elsewhere'),
  unplaced: ({ lock }) => lock && away(lock, 'off-board'),
})

export const standsAt = ({ roomId, during }: Placed, place: Placement): boolean =>
  place.roomId === roomId && place.start === during.from

// Written out: a spread costs more than all other rules together when a whole board is painted.
export const away = ({ roomId, start }: Placement, now: 'elsewhere' | 'off-board') => ({
  roomId,
  start,
  now,
})
