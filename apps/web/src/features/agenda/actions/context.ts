import type { BoardTools } from '../view/board-context'
import type { ActionContext } from './action'

/** What an action needs, about one session and those chosen with it; null before the plan is read. */
export function contextOf(
  { desk, may }: BoardTools,
  sessionId: string | null,
  focus: (sessionId: string) => void,
): ActionContext | null {
  const { shown } = desk.plan.state.getState()
  if (!shown) return null
  const ui = desk.ui.getState()
  const chosen = sessionId === null || ui.selection.includes(sessionId) ? ui.selection : []
  const sessions =
    sessionId === null ? chosen : [sessionId, ...chosen.filter((id) => id !== sessionId)]
  return { desk, shown, ui, sessions, may, focus }
}
