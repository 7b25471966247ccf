import { useCallback, useEffect, useMemo, useState } from 'react'
import { PointerDrag } from '../drag/pointer-drag'
import type { Desk } from '../model/desk'
import type { Hold } from '../model/ui-state'
import { intentOf, neighbourOf, type Intent, type Neighbour } from '../model/keyboard'

const cardOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-session]') : null

/** Where keys mean typing or pressing something else. */
const elsewhere = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input, textarea, select, [contenteditable], [role="dialog"], [role="menu"]') !==
    null

/** Mouse, finger and keys of the whole board, heard once around it: cards themselves hear nothing. */
export function useBoardHands(desk: Desk, mayMove: boolean) {
  const [root, setRoot] = useState<HTMLElement | null>(null)
  const drag = useMemo(() => (root ? new PointerDrag(desk, root) : null), [desk, root])
  useEffect(() => () => drag?.stop(), [drag])

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

  useKeys(desk, mayMove, drag)
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

function useKeys(desk: Desk, mayMove: boolean, drag: PointerDrag | null): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const { hold, dialog } = desk.ui.getState()
      if (event.defaultPrevented || dialog || elsewhere(event.target)) return
      const card = cardOf(event.target)
      if (!hold && !card) return
      const rightToLeft = document.documentElement.dir === 'rtl'
      const intent = intentOf(event, { held: hold !== null, rightToLeft, mayMove })
      if (!intent || !mine(intent, event)) return
      event.preventDefault()
      if (hold?.by === 'pointer' && hold.phase === 'moving') drag?.stop()
      perform(desk, intent, hold?.sessionId ?? card!.dataset.session!)
    }
    /** A card in the pointer's hand, or a refused one, takes only what ends it; buttons keep their own keys. */
    const mine = (intent: Intent, event: KeyboardEvent): boolean => {
      const { hold } = desk.ui.getState()
      if (!hold) return true
      const steers =
        intent.kind === 'cancel' || intent.kind === 'accept' || intent.kind === 'remove'
      if (hold.by === 'pointer') return steers
      const onButton = event.target instanceof Element && event.target.closest('button') !== null
      return steers || !onButton
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
  }, [desk, mayMove, drag])
}

function perform(desk: Desk, intent: Intent, sessionId: string): void {
  const { hold } = desk.ui.getState()
  switch (intent.kind) {
    case 'grab':
      return desk.lift(sessionId, 'keyboard')
    case 'inspect':
      return desk.select(sessionId, true)
    case 'drop':
      return desk.drop()
    case 'cancel':
      return desk.cancel()
    case 'remove':
      return desk.place(sessionId, null)
    case 'accept':
      return desk.accept(intent.proposal)
    case 'dialog':
      return desk.openDialog({ kind: 'move-to', sessionId })
    case 'go':
      return walk(desk, sessionId, intent)
    default:
      return hold ? desk.steer(intent) : desk.stepDay(intent)
  }
}

function walk(desk: Desk, sessionId: string, intent: Extract<Intent, { kind: 'go' }>): void {
  const cards = desk.plan.state.getState().shown?.cards ?? []
  const here = cards.find((c) => c.session.id === sessionId)
  const day = here?.slot?.day ?? null
  const list: Neighbour[] = cards
    .filter((c) => (c.slot?.day ?? null) === day)
    .map((c, index) => ({
      id: c.session.id,
      room: c.slot?.room ?? 0,
      from: c.slot?.minute ?? index,
      to: c.slot ? c.slot.minute + c.session.minutes : index,
    }))
  focusCard(neighbourOf(list, sessionId, intent.to))
}

function focusCard(sessionId: string | null): void {
  if (!sessionId) return
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
