import { useCallback, useEffect, useMemo, useState } from 'react'
import { PointerDrag } from '../drag/pointer-drag'
import { actionsFor } from '../actions/action'
import { contextOf } from '../actions/context'
import { run } from '../actions/run'
import { actionOf, type Situation } from '../actions/shortcuts'
import { actions } from '../actions/table'
import type { Desk } from '../model/desk'
import type { Hold } from '../model/ui-state'
import type { BoardTools } from './board-context'

const cardOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-session]') : null

/** Where keys mean typing or pressing something else. */
const elsewhere = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input, textarea, select, [contenteditable], [role="dialog"], [role="menu"]') !==
    null

/** Mouse, finger and keys of the whole board, heard once around it: cards themselves hear nothing. */
export function useBoardHands(tools: BoardTools) {
  const { desk, view, mayMove } = tools
  const [root, setRoot] = useState<HTMLElement | null>(null)
  const drag = useMemo(() => (root ? new PointerDrag(desk, view, root) : null), [desk, view, root])
  useEffect(() => () => drag?.end(), [drag])

  useEffect(() => {
    if (!root) return
    const press = (event: PointerEvent): void => {
      const card = cardOf(event.target)
      if (card && mayMove) drag?.down(event, card)
    }
    const click = (event: MouseEvent): void => {
      const card = cardOf(event.target)
      if (card) desk.select(card.dataset.session!, true)
    }
    const look = (event: FocusEvent): void => {
      const card = cardOf(event.target)
      if (card?.matches(':focus-visible')) desk.select(card.dataset.session!)
    }
    root.addEventListener('pointerdown', press)
    root.addEventListener('click', click)
    root.addEventListener('focusin', look)
    return () => {
      root.removeEventListener('pointerdown', press)
      root.removeEventListener('click', click)
      root.removeEventListener('focusin', look)
    }
  }, [desk, drag, mayMove, root])

  useKeys(tools, drag)
  useFocusAfterHold(desk, root)
  const heldBox = useCallback(
    ({ over }: Hold) => {
      if (over.kind !== 'slot') return null
      const known = drag?.boxOf(over.slot)
      return known ?? root?.querySelector('[data-held]')?.getBoundingClientRect() ?? null
    },
    [drag, root],
  )
  return { setRoot, onLayout: useCallback(() => drag?.refresh(), [drag]), heldBox }
}

function useKeys(tools: BoardTools, drag: PointerDrag | null): void {
  useEffect(() => {
    const { desk } = tools
    const known = actionsFor(actions, tools.may)
    const press = (event: KeyboardEvent): void => {
      const { hold, dialog } = desk.ui.getState()
      if (event.defaultPrevented || dialog || elsewhere(event.target)) return
      const card = cardOf(event.target)?.dataset.session
      const context = contextOf(tools, hold?.sessionId ?? card ?? null, focusCard)
      const action = context && actionOf(known, event, situationOf(event.target, hold))
      if (!action) return
      event.preventDefault()
      if (hold?.by === 'pointer' && hold.phase === 'moving') drag?.stop()
      run(action, context)
    }
    /** Some browsers press a button when Space comes up again. */
    const release = (event: KeyboardEvent): void => {
      if (event.key === ' ' && cardOf(event.target)) event.preventDefault()
    }
    window.addEventListener('keydown', press)
    window.addEventListener('keyup', release)
    return () => {
      window.removeEventListener('keydown', press)
      window.removeEventListener('keyup', release)
    }
  }, [tools, drag])
}

const situationOf = (target: EventTarget | null, hold: Hold | null): Situation => ({
  hold,
  onCard: cardOf(target) !== null,
  onButton: target instanceof Element && target.closest('button') !== null,
  rightToLeft: document.documentElement.dir === 'rtl',
  bareSigns: true,
})

function focusCard(sessionId: string): void {
  document.querySelector<HTMLElement>(`[data-session="${CSS.escape(sessionId)}"]`)?.focus()
}

/** When the keyboard lets a card go, the focus stays on that card, wherever it stands now. */
function useFocusAfterHold(desk: Desk, root: HTMLElement | null): void {
  useEffect(() => {
    if (!root) return
    return desk.ui.subscribe((now, before) => {
      if (now.hold || before.hold?.by !== 'keyboard' || now.dialog) return
      const { sessionId } = before.hold
      requestAnimationFrame(() => focusCard(sessionId))
    })
  }, [desk, root])
}
