import type { Action } from './action'
import { boardActions } from './board-actions'
import { chooseActions } from './choose-actions'
import { goActions } from './go-actions'
import { handActions } from './hand-actions'
import { sessionActions } from './session-actions'

/**
 * Everything that can be done at the board. Whoever adds something adds it to one of these lists, once; where two
 * actions answer to one key, the first that the role has is meant.
 */
export const actions: readonly Action[] = [
  ...sessionActions,
  ...chooseActions,
  ...handActions,
  ...goActions,
  ...boardActions,
]
