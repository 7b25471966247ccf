import type { Session } from '@roundtable/contracts'
import type { Slot } from '../model/board-model'
import type { BoardView } from '../model/board-view'
import { columnsWith, roomUnder } from '../model/columns'
import type { Desk } from '../model/desk'
import { cellAt, cornerOf, edgeScroll } from '../model/geometry'
import type { Shown } from '../model/plan-state'
import { readSurfaces, scrolledTo, zoneAt, type Surfaces, type Zone } from './surfaces'

interface Point {
  readonly x: number
  readonly y: number
}

/** Where a card stands in the window. */
export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** How a card is held: minutes from its upper edge to the pointer, and from step to step. */
interface Held {
  readonly session: Session
  readonly minutes: number
  readonly step: number
}

/** A slot of the board; in a column that stands thin it could have more room. */
interface Under {
  readonly slot: Slot
  readonly thin: boolean
}

/** What lies under a hand. It is read at lift, scroll, resize and when a day opens; between them nobody asks the page. */
export class Ground {
  private surfaces: Surfaces | null = null
  private scroller: HTMLElement | null = null
  /** What hangs at the pointer while the card is over no slot. */
  follower: HTMLElement | null = null

  constructor(
    private readonly desk: Desk,
    private readonly view: BoardView,
    private readonly root: HTMLElement,
  ) {}

  read(): void {
    const { layout } = this.view
    const { shown } = this
    this.scroller = this.root.querySelector<HTMLElement>('[data-scroller]')
    this.follower = this.root.querySelector<HTMLElement>('[data-follower]')
    this.surfaces = shown && layout ? readSurfaces(this.root, layout, shown.board.axis) : null
  }

  forget(): void {
    this.surfaces = null
  }

  zoneAt({ x, y }: Point): Zone | null {
    return this.surfaces && zoneAt(this.surfaces, x, y)
  }

  /** The slot under the pointer; none in a person's column for a card that has no room yet. */
  slotAt(day: number, point: Point, held: Held): Under | null {
    const open = this.surfaces?.days.find((one) => one.day === day)
    const columns = this.view.layout?.days[day]?.columns
    if (!open || !columns) return null
    const { minutes } = held.session
    const grip = { grip: Math.min(held.minutes, minutes), minutes }
    const cell = cellAt(open.frame, point, grip, held.step)
    if (!cell) return null
    const own = this.shown?.cardOf.get(held.session.id)?.slot?.room ?? null
    const room = roomUnder(columns, cell.column, own)
    if (room === null) return null
    return { slot: { day, room, minute: cell.minute }, thin: columns[cell.column]!.thin }
  }

  /** Where a slot of an open day stands in the window. */
  boxOf(session: Session, slot: Slot): Box | null {
    const open = this.surfaces?.days.find(({ day }) => day === slot.day)
    if (!open) return null
    const columns = this.view.layout?.days[slot.day]?.columns ?? []
    const column = columnsWith(columns, session, slot.room)[0]
    if (column === undefined) return null
    const { x, y, width } = cornerOf(open.frame, { column, minute: slot.minute })
    const bottom = y + session.minutes * open.frame.scale
    return { left: x, right: x + width, top: y, bottom }
  }

  scrollBy({ x, y }: Point): void {
    this.scroller?.scrollBy(x, y)
  }

  /** The days moved under the hand, together: nothing else has to be read anew. False: something else was scrolled. */
  scrolled(target: EventTarget | null): boolean {
    const { surfaces, scroller } = this
    if (!surfaces || !scroller || target !== scroller) return false
    this.surfaces = scrolledTo(surfaces, { x: scroller.scrollLeft, y: scroller.scrollTop })
    return true
  }

  /** How far to scroll for a pointer near an edge, in this frame; null in the middle. */
  scrollAt({ x, y }: Point): Point | null {
    if (!this.surfaces) return null
    const { inner } = this.surfaces
    const right = edgeScroll(x, inner.left, inner.right, 32)
    const down = edgeScroll(y, inner.top, inner.bottom)
    return right === 0 && down === 0 ? null : { x: right, y: down }
  }

  private get shown(): Shown | null {
    return this.desk.plan.state.getState().shown
  }
}
