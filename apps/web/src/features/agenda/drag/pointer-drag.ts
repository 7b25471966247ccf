import type { Session } from '@roundtable/contracts'
import type { Desk } from '../model/desk'
import type { Slot } from '../model/board-model'
import type { BoardView } from '../model/board-view'
import { columnsWith, roomUnder } from '../model/columns'
import { cellAt, cornerOf, edgeScroll, stepMinutes } from '../model/geometry'
import type { Shown } from '../model/plan-state'
import { readSurfaces, scrolledTo, zoneAt, type Surfaces, type Zone } from './surfaces'

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
  private slot: Slot | null = null
  private zone: Zone['kind'] = 'elsewhere'
  private last = { x: 0, y: 0 }
  /** With Alt every minute, not every fifth. */
  private step = stepMinutes
  private timers: { press?: Timer; dwell?: Timer; open?: Timer; rest?: Timer } = {}
  private dwelling: number | null = null
  private opening: number | null = null
  private frame = 0
  private touched: HTMLElement | null = null

  constructor(
    private readonly desk: Desk,
    private readonly view: BoardView,
    private readonly root: HTMLElement,
  ) {
    // Heard from the beginning: browsers decide at the first touch whether anybody may keep the page still.
    root.addEventListener('touchmove', this.keepStill, { passive: false })
  }

  /** The board is gone. */
  end(): void {
    this.stop()
    this.root.removeEventListener('touchmove', this.keepStill)
  }

  /** A press on a card: a mouse lifts after four pixels, a finger after a moment, so that it can scroll. */
  down(event: PointerEvent, card: HTMLElement): void {
    // A second finger means to pinch: that is the browser's.
    if (this.grip?.touch && !this.lifted) return this.stop()
    if (event.button !== 0 || this.grip) return
    const box = card.getBoundingClientRect()
    const onGrid = card.closest('[data-open-day]') !== null
    const scale = this.view.layout?.scale ?? 1
    this.grip = {
      sessionId: card.dataset.session!,
      pointerId: event.pointerId,
      touch: event.pointerType === 'touch',
      x: event.clientX,
      y: event.clientY,
      minutes: onGrid ? (event.clientY - box.top) / scale : 8,
    }
    this.last = { x: event.clientX, y: event.clientY }
    if (this.grip.touch) this.timers.press = setTimeout(() => this.lift(), longPress)
    window.addEventListener('pointermove', this.moved)
    window.addEventListener('pointerup', this.up)
    window.addEventListener('pointercancel', this.abort)
    window.addEventListener('blur', this.abort)
    window.addEventListener('contextmenu', this.noMenu)
    // Where the card's day closes under the finger, its touches still go to the card.
    this.touched = card
    card.addEventListener('touchmove', this.keepStill, { passive: false })
  }

  /** Where a slot of the open day stands in the window, from what was read at the lift. */
  boxOf(slot: Slot): { left: number; right: number; top: number; bottom: number } | null {
    const open = this.surfaces?.days.find(({ day }) => day === slot.day)
    const session = this.session
    if (!open || !session) return null
    const columns = this.view.layout?.days[slot.day]?.columns ?? []
    const column = columnsWith(columns, session, slot.room)[0]
    if (column === undefined) return null
    const { x, y, width } = cornerOf(open.frame, { column, minute: slot.minute })
    const height = session.minutes * open.frame.scale
    return { left: x, right: x + width, top: y, bottom: y + height }
  }

  /** The layout changed under the hand: another day opened, the page scrolled or was resized. */
  refresh = (): void => {
    if (!this.lifted) return
    this.surfaces = this.read()
    this.slot = null
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
    window.removeEventListener('wheel', this.wheel)
    window.removeEventListener('contextmenu', this.noMenu)
    this.touched?.removeEventListener('touchmove', this.keepStill)
    this.touched = null
    this.root.removeEventListener('scroll', this.scrolled, { capture: true })
    this.root.classList.remove('dragging')
    this.follower?.classList.remove('there')
    if (this.lifted) swallowClick()
    this.grip = null
    this.lifted = false
    this.surfaces = null
    this.dwelling = null
    this.opening = null
    if (this.view.state.getState().opened !== null) this.view.change({ opened: null })
  }

  private readonly moved = (event: PointerEvent): void => {
    if (event.pointerId !== this.grip?.pointerId) return
    // Let go where nobody could tell us.
    if (!this.grip.touch && event.buttons === 0) return this.abort()
    this.last = { x: event.clientX, y: event.clientY }
    this.step = event.altKey ? 1 : stepMinutes
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
    if (!this.desk.mayLift(this.grip.sessionId)) return this.stop()
    this.lifted = true
    this.slot = null
    this.zone = 'elsewhere'
    this.desk.lift(this.grip.sessionId, 'pointer')
    this.surfaces = this.read()
    this.root.classList.add('dragging')
    window.addEventListener('resize', this.refresh)
    window.addEventListener('wheel', this.wheel, { passive: true })
    this.root.addEventListener('scroll', this.scrolled, { capture: true, passive: true })
    this.follow(this.last.x, this.last.y)
  }

  private follow(x: number, y: number): void {
    const { surfaces, grip } = this
    if (!surfaces || !grip) return
    const zone = zoneAt(surfaces, x, y)
    this.dwellOn(zone)
    const slot = zone.kind === 'day' ? this.slotAt(zone.day, x, y) : null
    if (slot) return this.over(slot)
    this.openLater(null)
    this.slot = null
    this.follower?.style.setProperty('transform', `translate(${x}px, ${y}px)`)
    const kind = zone.kind === 'day' ? 'elsewhere' : zone.kind
    if (this.zone === kind) return
    this.zone = kind
    this.follower?.classList.add('there')
    this.desk.hover({ kind: kind === 'tray' ? 'tray' : 'elsewhere' })
  }

  /** The slot of the board under the pointer; none in a person's column for a card that has no room yet. */
  private slotAt(day: number, x: number, y: number): Slot | null {
    const open = this.surfaces!.days.find((one) => one.day === day)!
    const minutes = this.session?.minutes ?? 60
    const grip = { grip: Math.min(this.grip!.minutes, minutes), minutes }
    const cell = cellAt(open.frame, { x, y }, grip, this.step)
    const columns = this.view.layout?.days[day]?.columns
    if (!cell || !columns) return null
    const room = roomUnder(columns, cell.column, this.ownRoom)
    if (room === null) return null
    this.openLater(columns[cell.column]!.thin ? room : null)
    return { day, room, minute: cell.minute }
  }

  private over(slot: Slot): void {
    const { slot: last } = this
    if (last?.room === slot.room && last.minute === slot.minute && last.day === slot.day) return
    if (this.zone !== 'day') this.follower?.classList.remove('there')
    this.zone = 'day'
    this.slot = slot
    this.desk.hover({ kind: 'slot', slot })
    clearTimeout(this.timers.rest)
    this.timers.rest = setTimeout(() => this.desk.rest(), restful)
  }

  /** An empty room that stands thin opens when the card rests over it. */
  private openLater(room: number | null): void {
    if (room === this.opening) return
    this.opening = room
    clearTimeout(this.timers.open)
    if (room !== null)
      this.timers.open = setTimeout(() => this.view.change({ opened: room }), dwell)
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
    this.scroller?.scrollBy(x, y)
    this.frame = requestAnimationFrame(() => this.scrollAtEdges())
  }

  private get session(): Session | undefined {
    const id = this.grip?.sessionId
    return id === undefined ? undefined : this.shown?.board.sessions.get(id)
  }

  /** Column of rooms in which the held card stands. */
  private get ownRoom(): number | null {
    return this.shown?.cardOf.get(this.grip!.sessionId)?.slot?.room ?? null
  }

  private get shown(): Shown | null {
    return this.desk.plan.state.getState().shown
  }

  private read(): Surfaces | null {
    const { layout } = this.view
    return this.shown && layout ? readSurfaces(this.root, layout, this.shown.board.axis) : null
  }

  /** The days moved under the hand, together: nothing else has to be read anew. */
  private readonly scrolled = (event: Event): void => {
    const { surfaces, scroller } = this
    if (!surfaces || !scroller || event.target !== scroller) return this.refresh()
    this.surfaces = scrolledTo(surfaces, { x: scroller.scrollLeft, y: scroller.scrollTop })
    this.slot = null
    this.follow(this.last.x, this.last.y)
  }

  /** The wheel turns over the hand, and means the grid. */
  private readonly wheel = ({ deltaX, deltaY }: WheelEvent): void => {
    this.scroller?.scrollBy(deltaX, deltaY)
  }

  private get scroller(): HTMLElement | null {
    return this.root.querySelector<HTMLElement>('[data-scroller]')
  }

  /** A finger that carries a card must not scroll the page. */
  private readonly keepStill = (event: TouchEvent): void => {
    if (this.lifted && event.cancelable) event.preventDefault()
  }

  /** Where a long press would open a menu it lifts the card. */
  private readonly noMenu = (event: Event): void => {
    if (this.grip?.touch) event.preventDefault()
  }

  private get follower(): HTMLElement | null {
    return this.root.querySelector<HTMLElement>('[data-follower]')
  }
}

type Timer = ReturnType<typeof setTimeout>

/** The click that ends a drag is not a click on what lies there. */
function swallowClick(): void {
  const swallow = (event: MouseEvent): void => event.stopPropagation()
  window.addEventListener('click', swallow, { capture: true, once: true })
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0)
}
