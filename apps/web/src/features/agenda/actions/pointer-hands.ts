import type { Desk } from '../model/desk'
import { stepMinutes } from '../model/geometry'
import type { Edge } from '../model/ui-state'

/** What mouse and pen do besides carrying cards: pull an edge, draw a box around several, ask for the menu. */

const threshold = 4
/** How near an edge has to be pressed to pull it, in CSS pixels; never more than a quarter of the card. */
const reach = 5

/** The edge of a card under the pointer; fingers have handles of their own. */
export function edgeUnder(event: PointerEvent, card: HTMLElement): Edge | null {
  if (event.pointerType === 'touch' || event.button !== 0) return null
  if (!card.closest('[data-open-day]')) return null
  const box = card.getBoundingClientRect()
  const near = Math.min(reach, box.height / 4)
  if (box.bottom - event.clientY < near) return 'end'
  return event.clientY - box.top < near ? 'start' : null
}

/** Hears a pointer until it is let go. `moved` hears how far it went; `end` whether it went anywhere. */
function follow(
  first: PointerEvent,
  moved: (event: PointerEvent) => void,
  end: (done: boolean, far: boolean) => void,
): void {
  let far = false
  const stop = new AbortController()
  const options = { signal: stop.signal }
  const finish = (done: boolean): void => {
    stop.abort()
    if (far) swallowClick()
    end(done, far)
  }
  window.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerId !== first.pointerId) return
      if (event.buttons === 0) return finish(false)
      far ||= Math.hypot(event.clientX - first.clientX, event.clientY - first.clientY) > threshold
      if (far) moved(event)
    },
    options,
  )
  window.addEventListener(
    'pointerup',
    (event) => {
      if (event.pointerId === first.pointerId) finish(true)
    },
    options,
  )
  window.addEventListener('pointercancel', () => finish(false), options)
  window.addEventListener('blur', () => finish(false), options)
}

/** Pulls an edge of a card; the engine is asked at every step of the grid, with Alt at every minute. */
export function pullEdge(
  event: PointerEvent,
  card: HTMLElement,
  { desk, edge, scale }: { desk: Desk; edge: Edge; scale: number },
): void {
  const sessionId = card.dataset.session!
  const shownCard = desk.plan.state.getState().shown?.cardOf.get(sessionId)
  if (!shownCard?.slot) return
  const { slot, session } = shownCard
  const at = edge === 'end' ? slot.minute + session.minutes : slot.minute
  const scroller = card.closest<HTMLElement>('[data-scroller]')
  const scrolled = scroller?.scrollTop ?? 0
  let lastMinute: number | null = null
  const isMine = (): boolean => desk.ui.getState().hold?.sessionId === sessionId
  follow(
    event,
    ({ clientY, altKey }) => {
      if (lastMinute === null) desk.pull(sessionId, edge, 'pointer')
      if (!isMine()) return
      const pixels = clientY - event.clientY + (scroller?.scrollTop ?? 0) - scrolled
      const step = altKey ? 1 : stepMinutes
      const minute = Math.round((at + pixels / scale) / step) * step
      if (minute === lastMinute) return
      lastMinute = minute
      desk.pullTo(minute)
    },
    (done, far) => {
      if (!far || !isMine()) return
      if (done) desk.drop()
      else desk.cancel()
    },
  )
}

/** Draws a box over empty ground and chooses the cards that it touches. */
export function boxSelect(event: PointerEvent, root: HTMLElement, desk: Desk): void {
  const ground = (event.target as Element).closest<HTMLElement>('[data-open-day]')
  if (!ground || event.button !== 0 || event.pointerType === 'touch') return
  const box = document.createElement('div')
  box.className = 'select-box'
  const before =
    event.shiftKey || event.ctrlKey || event.metaKey ? desk.ui.getState().selection : []
  follow(
    event,
    ({ clientX, clientY }) => {
      if (!box.isConnected) root.append(box)
      box.style.left = `${Math.min(clientX, event.clientX)}px`
      box.style.top = `${Math.min(clientY, event.clientY)}px`
      box.style.width = `${Math.abs(clientX - event.clientX)}px`
      box.style.height = `${Math.abs(clientY - event.clientY)}px`
    },
    (done, far) => {
      const over = box.getBoundingClientRect()
      box.remove()
      if (done && far) desk.choose([...new Set([...touched(ground, over), ...before])])
      else if (done && before.length === 0) desk.select(null)
    },
  )
}

const touched = (ground: HTMLElement, over: DOMRect): string[] =>
  [...ground.querySelectorAll<HTMLElement>('[data-session]')].flatMap((card) => {
    const { left, right, top, bottom } = card.getBoundingClientRect()
    const meets = left < over.right && right > over.left && top < over.bottom && bottom > over.top
    return meets ? [card.dataset.session!] : []
  })

/** The click that ends a pull or a box is not a click on what lies there. */
function swallowClick(): void {
  const swallow = (event: MouseEvent): void => event.stopPropagation()
  window.addEventListener('click', swallow, { capture: true, once: true })
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0)
}
