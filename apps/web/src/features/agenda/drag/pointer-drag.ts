import type { Session } from '@roundtable/contracts'
import type { Slot } from '../model/board-model'
import type { BoardView } from '../model/board-view'
import type { Desk } from '../model/desk'
import { stepMinutes } from '../model/geometry'
import { restful } from '../model/holding'
import { swallowClick } from './click'
import { Ground, type Box } from './ground'
import { Later } from './later'
import type { Zone } from './surfaces'

const threshold = 4
const longPress = 280
const dwell = 380

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
  private slot: Slot | null = null
  private zone: Zone['kind'] = 'elsewhere'
  private last = { x: 0, y: 0 }
  /** With Alt every minute, not every fifth. */
  private step = stepMinutes
  private frame = 0
  private touched: HTMLElement | null = null
  private readonly ground: Ground
  private readonly press = new Later<true>(longPress, () => this.lift())
  /** A compressed day opens when the card rests over it. */
  private readonly opensDay = new Later<number>(dwell, (day) => this.desk.openDay(day))
  /** An empty room that stands thin opens when the card rests over it. */
  private readonly opensRoom = new Later<number>(dwell, (room) =>
    this.view.change({ opened: room }),
  )
  private readonly rests = new Later<Slot>(restful, () => this.desk.rest())

  constructor(
    private readonly desk: Desk,
    private readonly view: BoardView,
    private readonly root: HTMLElement,
  ) {
    this.ground = new Ground(desk, view, root)
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
    if (this.grip.touch) this.press.with(true)
    window.addEventListener('pointermove', this.moved)
    window.addEventListener('pointerup', this.up)
    window.addEventListener('pointercancel', this.abort)
    window.addEventListener('blur', this.abort)
    window.addEventListener('contextmenu', this.noMenu)
    // Where the card's day closes under the finger, its touches still go to the card.
    this.touched = card
    card.addEventListener('touchmove', this.keepStill, { passive: false })
    this.desk.expect(this.grip.sessionId)
  }

  /** Where a slot of the open day stands in the window, from what was read at the lift. */
  boxOf(slot: Slot): Box | null {
    const { session } = this
    return session ? this.ground.boxOf(session, slot) : null
  }

  /** The layout changed under the hand: another day opened, the page scrolled or was resized. */
  refresh = (): void => {
    if (!this.lifted) return
    this.ground.read()
    this.slot = null
    this.follow()
  }

  /** The hand is empty again, whoever emptied it. */
  stop = (): void => {
    for (const later of [this.press, this.opensDay, this.opensRoom, this.rests]) later.stop()
    cancelAnimationFrame(this.frame)
    this.frame = 0
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
    this.ground.follower?.classList.remove('there')
    if (this.lifted) swallowClick()
    this.grip = null
    this.lifted = false
    this.ground.forget()
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
    } else this.follow()
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
    // Before anything changes: what has to be read is laid out already.
    this.ground.read()
    this.desk.lift(this.grip.sessionId, 'pointer')
    this.root.classList.add('dragging')
    window.addEventListener('resize', this.refresh)
    window.addEventListener('wheel', this.wheel, { passive: true })
    this.root.addEventListener('scroll', this.scrolled, { capture: true, passive: true })
    this.follow()
  }

  /** The card goes where the pointer is. */
  private follow(): void {
    const { last, session } = this
    const zone = this.ground.zoneAt(last)
    if (!zone || !this.grip || !session) return
    this.opensDay.with(zone.kind === 'strip' ? zone.day : null)
    const held = { session, minutes: this.grip.minutes, step: this.step }
    const under = zone.kind === 'day' ? this.ground.slotAt(zone.day, last, held) : null
    this.opensRoom.with(under?.thin ? under.slot.room : null)
    if (under) this.over(under.slot)
    else this.overNone(zone)
  }

  private over(slot: Slot): void {
    const { slot: last } = this
    if (last?.room === slot.room && last.minute === slot.minute && last.day === slot.day) return
    if (this.zone !== 'day') this.ground.follower?.classList.remove('there')
    this.zone = 'day'
    this.slot = slot
    this.desk.hover({ kind: 'slot', slot })
    this.rests.with(slot)
  }

  private overNone(zone: Zone): void {
    const { x, y } = this.last
    const { follower } = this.ground
    this.slot = null
    follower?.style.setProperty('transform', `translate(${x}px, ${y}px)`)
    const kind = zone.kind === 'day' ? 'elsewhere' : zone.kind
    if (this.zone === kind) return
    this.zone = kind
    follower?.classList.add('there')
    this.desk.hover({ kind: kind === 'tray' ? 'tray' : 'elsewhere' })
  }

  /** Once a frame, when everything else has been written. */
  private scrollAtEdges(): void {
    if (this.frame === 0 && this.edge()) this.frame = requestAnimationFrame(this.scrollOn)
  }

  private readonly scrollOn = (): void => {
    this.frame = 0
    const by = this.edge()
    if (!by) return
    this.ground.scrollBy(by)
    this.scrollAtEdges()
  }

  private edge(): { x: number; y: number } | null {
    return this.lifted && this.zone === 'day' ? this.ground.scrollAt(this.last) : null
  }

  private get session(): Session | undefined {
    const id = this.grip?.sessionId
    if (id === undefined) return undefined
    return this.desk.plan.state.getState().shown?.board.sessions.get(id)
  }

  private readonly scrolled = (event: Event): void => {
    if (!this.ground.scrolled(event.target)) return this.refresh()
    this.slot = null
    this.follow()
  }

  /** The wheel turns over the hand, and means the grid. */
  private readonly wheel = ({ deltaX, deltaY }: WheelEvent): void => {
    this.ground.scrollBy({ x: deltaX, y: deltaY })
  }

  /** A finger that carries a card must not scroll the page. */
  private readonly keepStill = (event: TouchEvent): void => {
    if (this.lifted && event.cancelable) event.preventDefault()
  }

  /** Where a long press would open a menu it lifts the card. */
  private readonly noMenu = (event: Event): void => {
    if (this.grip?.touch) event.preventDefault()
  }
}
