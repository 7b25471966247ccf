import type { Desk } from '../model/desk'
import { cellAt, cornerOf, edgeScroll, pixelsPerMinute, type Cell } from '../model/geometry'
import { readSurfaces, zoneAt, type Surfaces, type Zone } from './surfaces'

const threshold = 4
const longPress = 280
const dwell = 380
const restful = 120

interface Grip {
  readonly sessionId: string
  readonly pointerId: number
  readonly touch: boolean
  readonly x: number
  readonly y: number
  /** Minutes from the card's upper edge to the pointer. */
  readonly minutes: number
}

/**
 * Carries a card by pointer. Per event: a few comparisons, and nothing more while the slot is the same;
 * per slot: one question to the engine. Layout is read at lift, scroll, resize and when a day opens.
 */
export class PointerDrag {
  private grip: Grip | null = null
  private lifted = false
  private surfaces: Surfaces | null = null
  private cell: Cell | null = null
  private zone: Zone['kind'] = 'elsewhere'
  private last = { x: 0, y: 0 }
  private timers: { press?: Timer; dwell?: Timer; rest?: Timer } = {}
  private dwelling: number | null = null
  private frame = 0

  constructor(
    private readonly desk: Desk,
    private readonly root: HTMLElement,
  ) {}

  /** A press on a card: a mouse lifts after four pixels, a finger after a moment, so that it can scroll. */
  down(event: PointerEvent, card: HTMLElement): void {
    if (event.button !== 0 || this.grip) return
    const box = card.getBoundingClientRect()
    const onGrid = card.closest('[data-open-day]') !== null
    this.grip = {
      sessionId: card.dataset.session!,
      pointerId: event.pointerId,
      touch: event.pointerType === 'touch',
      x: event.clientX,
      y: event.clientY,
      minutes: onGrid ? (event.clientY - box.top) / pixelsPerMinute : 8,
    }
    this.last = { x: event.clientX, y: event.clientY }
    if (this.grip.touch) this.timers.press = setTimeout(() => this.lift(), longPress)
    window.addEventListener('pointermove', this.moved)
    window.addEventListener('pointerup', this.up)
    window.addEventListener('pointercancel', this.abort)
    window.addEventListener('blur', this.abort)
  }

  /** Where a slot of the open day stands in the window, from what was read at the lift. */
  boxOf(cell: Cell): { left: number; right: number; top: number } | null {
    if (!this.surfaces) return null
    const { x, y, width } = cornerOf(this.surfaces.frame, cell)
    return { left: x, right: x + width, top: y }
  }

  /** The layout changed under the hand: another day opened, the page scrolled or was resized. */
  refresh = (): void => {
    if (!this.lifted) return
    this.surfaces = this.read()
    this.cell = null
    this.follow(this.last.x, this.last.y)
  }

  /** The hand is empty again, whoever emptied it. */
  stop = (): void => {
    for (const timer of Object.values(this.timers)) clearTimeout(timer)
    this.timers = {}
    cancelAnimationFrame(this.frame)
    window.removeEventListener('pointermove', this.moved)
    window.removeEventListener('pointerup', this.up)
    window.removeEventListener('pointercancel', this.abort)
    window.removeEventListener('blur', this.abort)
    window.removeEventListener('resize', this.refresh)
    window.removeEventListener('touchmove', keepStill)
    this.root.removeEventListener('scroll', this.refresh, { capture: true })
    this.root.classList.remove('dragging')
    this.follower?.classList.remove('there')
    if (this.lifted) swallowClick()
    this.grip = null
    this.lifted = false
    this.surfaces = null
    this.dwelling = null
  }

  private readonly moved = (event: PointerEvent): void => {
    if (event.pointerId !== this.grip?.pointerId) return
    this.last = { x: event.clientX, y: event.clientY }
    if (!this.lifted) {
      const far = Math.hypot(event.clientX - this.grip.x, event.clientY - this.grip.y) > threshold
      if (!far) return
      // A finger that travels before the card is lifted wants to scroll.
      if (this.grip.touch) return this.stop()
      this.lift()
    }
    this.follow(event.clientX, event.clientY)
    this.scrollAtEdges()
  }

  private readonly up = (event: PointerEvent): void => {
    if (event.pointerId !== this.grip?.pointerId) return
    const { lifted } = this
    this.stop()
    if (lifted) this.desk.drop()
  }

  private readonly abort = (): void => {
    const { lifted } = this
    this.stop()
    if (lifted) this.desk.cancel()
  }

  private lift(): void {
    if (!this.grip) return
    this.lifted = true
    this.cell = null
    this.zone = 'elsewhere'
    this.desk.lift(this.grip.sessionId, 'pointer')
    this.surfaces = this.read()
    this.root.classList.add('dragging')
    window.addEventListener('resize', this.refresh)
    window.addEventListener('touchmove', keepStill, { passive: false })
    this.root.addEventListener('scroll', this.refresh, { capture: true, passive: true })
    this.follow(this.last.x, this.last.y)
  }

  private follow(x: number, y: number): void {
    const { surfaces, grip } = this
    if (!surfaces || !grip) return
    const zone = zoneAt(surfaces, x, y)
    this.dwellOn(zone)
    if (zone.kind === 'day') {
      const minutes = this.minutesOf(grip.sessionId)
      const cell = cellAt(
        surfaces.frame,
        { x, y },
        { grip: Math.min(grip.minutes, minutes), minutes },
      )
      if (cell) return this.over(cell)
    }
    this.cell = null
    this.follower?.style.setProperty('transform', `translate(${x}px, ${y}px)`)
    if (this.zone === zone.kind) return
    this.zone = zone.kind
    this.follower?.classList.add('there')
    this.desk.hover({ kind: zone.kind === 'tray' ? 'tray' : 'elsewhere' })
  }

  private over(cell: Cell): void {
    const same = this.cell && this.cell.room === cell.room && this.cell.minute === cell.minute
    if (same) return
    if (this.zone !== 'day') this.follower?.classList.remove('there')
    this.zone = 'day'
    this.cell = cell
    const day = this.desk.ui.getState().openDay
    this.desk.hover({ kind: 'slot', slot: { day, ...cell } })
    clearTimeout(this.timers.rest)
    this.timers.rest = setTimeout(() => this.desk.rest(), restful)
  }

  /** A compressed day opens when the card rests over it. */
  private dwellOn(zone: Zone): void {
    const day = zone.kind === 'strip' ? zone.day : null
    if (day === this.dwelling) return
    this.dwelling = day
    clearTimeout(this.timers.dwell)
    if (day !== null) this.timers.dwell = setTimeout(() => this.desk.openDay(day), dwell)
  }

  private scrollAtEdges(): void {
    cancelAnimationFrame(this.frame)
    const { surfaces, lifted } = this
    if (!surfaces || !lifted || this.zone !== 'day') return
    const { view, strips } = surfaces
    const middle = (view.left + view.right) / 2
    const left = Math.max(view.left, ...strips.filter((s) => s.right < middle).map((s) => s.right))
    const right = Math.min(view.right, ...strips.filter((s) => s.left > middle).map((s) => s.left))
    const x = edgeScroll(this.last.x, left, right, 32)
    const y = edgeScroll(this.last.y, view.top, view.bottom)
    if (x === 0 && y === 0) return
    this.root.querySelector('[data-scroller]')?.scrollBy(x, y)
    this.frame = requestAnimationFrame(() => this.scrollAtEdges())
  }

  private minutesOf(sessionId: string): number {
    return this.desk.plan.state.getState().shown?.board.sessions.get(sessionId)?.minutes ?? 60
  }

  private read(): Surfaces | null {
    const board = this.desk.plan.state.getState().shown?.board
    return board ? readSurfaces(this.root, board.rooms.length, board.axis) : null
  }

  private get follower(): HTMLElement | null {
    return this.root.querySelector<HTMLElement>('[data-follower]')
  }
}

type Timer = ReturnType<typeof setTimeout>

/** A finger that carries a card must not scroll the page. */
const keepStill = (event: TouchEvent): void => event.preventDefault()

/** The click that ends a drag is not a click on what lies there. */
function swallowClick(): void {
  const swallow = (event: MouseEvent): void => event.stopPropagation()
  window.addEventListener('click', swallow, { capture: true, once: true })
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0)
}
