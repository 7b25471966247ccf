import { actionsFor, type Action } from '../actions/action'
import { actions } from '../actions/table'
import type { BoardTools } from '../view/board-context'

/** What needs a card on the grid: pulling at its edges, walking beside it, a menu where it stands. */
const onTheGrid = /^(pull-|longer$|shorter$|choose-(earlier|later|back|forward)$|menu$)/

/** Everything of the table that can be done to a session in the list, by key or from its menu. */
export const listActions = ({ may }: Pick<BoardTools, 'may'>): readonly Action[] =>
  actionsFor(actions, may).filter(
    ({ id, group }) => (group === 'session' || group === 'choose') && !onTheGrid.test(id),
  )
