import { useCallback, useEffect, useMemo } from 'react'
import { standIn } from '../../../platform/focus/keep-focus'
import { PointerDrag } from '../drag/pointer-drag'
import { actionsFor } from '../actions/action'
import { hearsBareSigns } from '../actions/bare-signs'
import { cardStandIn, contextOf, focusCard } from '../actions/context'
import { boxSelect, edgeUnder, pullEdge } from '../actions/pointer-hands'
import { run } from '../actions/run'
import { actionOf, type Situation } from '../actions/shortcuts'
import { actions } from '../actions/table'
import type { CardBox } from '../model/bubble'
import type { Desk } from '../model/desk'
import { isChord } from '../model/keyboard'
import type { Hold } from '../model/ui-state'
import type { BoardTools } from './board-context'

const cardOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-session]') : null

/** Where keys mean typing or pressing something else. */
const elsewhere = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input, textarea, select, [contenteditable], [role="dialog"], [role="menu"]') !==
    null

/** The palette opens wherever one types; nothing else does. */
const isAsking = (event: KeyboardEvent): boolean =>
  isChord('Mod+K', event, false) &&
  event.target instanceof Element &&
  event.target.closest('[role="dialog"], [role="menu"]') === null

/** Mouse, finger and keys of the whole board, heard once around it: cards themselves hear nothing. */
export function useBoardHands(tools: BoardTools, root: HTMLElement | null) {
  const { desk, view, mayMove, planId } = tools
  const drag = useMemo(() => (root ? new PointerDrag(desk, view, root) : null), [desk, view, root])
  useEffect(() => () => drag?.end(), [drag])

  useEffect(() => {
    if (!root) return
    const press = (event: PointerEvent): void => {
      const card = cardOf(event.target)
      const onGround = event.target instanceof Element && !event.target.closest('button, a')
      if (!card) return onGround ? boxSelect(event, root, desk) : undefined
      if (!mayMove) return
      const edge = planId === undefined ? edgeUnder(event, card) : null
      if (edge) pullEdge(event, card, { desk, edge, scale: view.layout?.scale ?? 1 })
      else drag?.down(event, card)
    }
    const click = (event: MouseEvent): void => {
      const card = cardOf(event.target)?.dataset.session
      if (!card) return
      if (event.ctrlKey || event.metaKey) desk.toggle(card)
      else if (event.shiftKey) desk.chooseTo(card)
      else desk.select(card, true)
    }
    const look = (event: FocusEvent): void => {
      const card = cardOf(event.target)
      if (card?.matches(':focus-visible')) desk.lookAt(card.dataset.session!)
    }
    const menu = (event: MouseEvent): void => {
      const card = cardOf(event.target)?.dataset.session
      if (!card || desk.ui.getState().hold) return
      event.preventDefault()
      if (!desk.ui.getState().selection.includes(card)) desk.select(card)
      const at = { x: event.clientX, y: event.clientY }
      desk.openDialog({ kind: 'menu', sessionId: card, at })
    }
    root.addEventListener('contextmenu', menu)
    root.addEventListener('pointerdown', press)
    root.addEventListener('click', click)
    root.addEventListener('focusin', look)
    return () => {
      root.removeEventListener('contextmenu', menu)
      root.removeEventListener('pointerdown', press)
      root.removeEventListener('click', click)
      root.removeEventListener('focusin', look)
    }
  }, [desk, drag, mayMove, planId, root, view])

  useEffect(() => standIn(cardStandIn), [])
  useKeys(tools, drag)
  useFocusAfterHold(desk, root)
  const heldBox = useCallback(
    ({ over, proposals }: Hold): CardBox | null => {
      if (over.kind !== 'slot') return null
      const known = drag?.boxOf(over.slot)
      if (known)
        return { ...known, clear: proposals.flatMap(({ slot }) => drag!.boxOf(slot) ?? []) }
      return root && heldInPage(root)
    },
    [drag, root],
  )
  return { onLayout: useCallback(() => drag?.refresh(), [drag]), heldBox }
}

function useKeys(tools: BoardTools, drag: PointerDrag | null): void {
  useEffect(() => {
    const { desk } = tools
    const known = actionsFor(actions, tools.may)
    const press = (event: KeyboardEvent): void => {
      const { hold, dialog } = desk.ui.getState()
      if (event.defaultPrevented || dialog || (elsewhere(event.target) && !isAsking(event))) return
      const card = cardOf(event.target)?.dataset.session
      const context = contextOf(tools, hold?.sessionId ?? card ?? null)
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
  bareSigns: hearsBareSigns(),
})

/** Where the keys have the held card, and the places that are offered: read from the page. */
function heldInPage(root: HTMLElement): CardBox | null {
  const held = root.querySelector('[data-held]')
  if (!held) return null
  const clear = [...root.querySelectorAll('[data-proposal]')].map((one) =>
    one.getBoundingClientRect(),
  )
  const { left, right, top, bottom } = held.getBoundingClientRect()
  return { left, right, top, bottom, clear }
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
