import type { StandIn } from '../../../platform/focus/keep-focus'
import type { Point } from '../model/ui-state'
import type { BoardTools } from '../view/board-context'
import type { ActionContext } from './action'

const cardOf = (sessionId: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-session="${CSS.escape(sessionId)}"]`)

/** A card is drawn anew wherever it is put; what is told of a session belongs to its card. */
export const cardStandIn: StandIn = {
  keyOf: (element) => {
    const { session, ofSession } =
      element.closest<HTMLElement>('[data-session], [data-of-session]')?.dataset ?? {}
    return session ?? ofSession
  },
  find: cardOf,
}

export const focusCard = (sessionId: string): void => cardOf(sessionId)?.focus()

/** A little inside the card's first corner, so that one sees what the menu belongs to. */
function atCard(sessionId: string): Point {
  const box = cardOf(sessionId)?.getBoundingClientRect()
  if (!box) return { x: window.innerWidth / 2, y: 96 }
  const rightToLeft = document.documentElement.dir === 'rtl'
  return { x: rightToLeft ? box.right - 24 : box.left + 24, y: box.top + 20 }
}

const menuWidth = 330

/** Beside the card that a menu is about, where there is room: the card itself stays in sight. */
export function besideCard(sessionId: string, at: Point): Point {
  const box = cardOf(sessionId)?.getBoundingClientRect()
  if (!box || at.y < box.top || at.y > box.bottom) return at
  const rightToLeft = document.documentElement.dir === 'rtl'
  const x = rightToLeft ? box.left - 4 : box.right + 4
  const fits = rightToLeft ? x > menuWidth : x + menuWidth < window.innerWidth
  return fits ? { x, y: at.y } : at
}

/** What an action needs, about one session and those chosen with it; null before the plan is read. */
export function contextOf(
  { desk, may, planId }: BoardTools,
  sessionId: string | null,
  focus: (sessionId: string) => void = focusCard,
): ActionContext | null {
  const { shown } = desk.plan.state.getState()
  if (!shown) return null
  const ui = desk.ui.getState()
  const chosen = sessionId === null || ui.selection.includes(sessionId) ? ui.selection : []
  const sessions =
    sessionId === null ? chosen : [sessionId, ...chosen.filter((id) => id !== sessionId)]
  return { desk, shown, ui, sessions, may, inCopy: planId !== undefined, focus, at: atCard }
}
