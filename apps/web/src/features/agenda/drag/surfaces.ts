import type { Axis, Frame } from '../model/geometry'
import type { Layout } from '../model/layout'

/** What lies under the pointer while a card is held. */
export type Zone =
  | { readonly kind: 'day'; readonly day: number }
  | { readonly kind: 'tray' }
  | { readonly kind: 'strip'; readonly day: number }
  | { readonly kind: 'elsewhere' }

interface Rect {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Where everything is, read once per lift, scroll, resize or opened day: never per pointer event. */
export interface Surfaces {
  /** How far the grid was scrolled when the days were read. */
  readonly scroll: { readonly x: number; readonly y: number }
  /** The open days. */
  readonly days: readonly { readonly day: number; readonly frame: Frame }[]
  /** The visible part of the grid. */
  readonly view: Rect
  /** What the compressed days leave of it. */
  readonly inner: Rect
  readonly tray: Rect | null
  readonly strips: readonly (Rect & { readonly day: number })[]
}

const inside = (r: Rect, x: number, y: number): boolean =>
  x >= r.left && x < r.right && y >= r.top && y < r.bottom

/** Compressed days lie over the open ones, so they are asked first. */
export function zoneAt(surfaces: Surfaces, x: number, y: number): Zone {
  if (surfaces.tray && inside(surfaces.tray, x, y)) return { kind: 'tray' }
  const strip = surfaces.strips.find((s) => inside(s, x, y))
  if (strip) return { kind: 'strip', day: strip.day }
  if (!inside(surfaces.view, x, y)) return { kind: 'elsewhere' }
  const open = surfaces.days.find(({ frame }) => x >= frame.left && x < frame.left + frame.width)
  return open ? { kind: 'day', day: open.day } : { kind: 'elsewhere' }
}

/** The same surfaces once the grid is scrolled elsewhere: the days go, all else stays. */
export function scrolledTo(surfaces: Surfaces, scroll: Surfaces['scroll']): Surfaces {
  const [x, y] = [scroll.x - surfaces.scroll.x, scroll.y - surfaces.scroll.y]
  const days = surfaces.days.map(({ day, frame }) => ({
    day,
    frame: { ...frame, left: frame.left - x, top: frame.top - y },
  }))
  return { ...surfaces, scroll, days }
}

function between(view: Rect, strips: readonly Rect[]): Rect {
  const middle = (view.left + view.right) / 2
  const left = Math.max(view.left, ...strips.filter((s) => s.right < middle).map((s) => s.right))
  const right = Math.min(view.right, ...strips.filter((s) => s.left > middle).map((s) => s.left))
  return { ...view, left, right }
}

/** Reads the surfaces of a board from the page. */
export function readSurfaces(root: HTMLElement, layout: Layout, axis: Axis): Surfaces | null {
  const scroller = root.querySelector<HTMLElement>('[data-scroller]')
  if (!scroller) return null
  const view = scroller.getBoundingClientRect()
  const head = scroller.querySelector('.open-head')?.getBoundingClientRect().height ?? 0
  const gutter = scroller.querySelector('.gutter')?.getBoundingClientRect().width ?? 0
  const rightToLeft = getComputedStyle(scroller).direction === 'rtl'
  const days = [...root.querySelectorAll<HTMLElement>('[data-open-day]')].flatMap((element) => {
    const day = Number(element.dataset.openDay)
    const lanes = layout.days[day]?.lanes
    if (!lanes) return []
    const { left, top, width } = element.getBoundingClientRect()
    return [{ day, frame: { left, top, width, lanes, rightToLeft, axis, scale: layout.scale } }]
  })
  const strips = [...root.querySelectorAll<HTMLElement>('[data-strip]')].map((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect()
    return {
      left,
      right,
      top: Math.max(top, view.top),
      bottom: Math.min(bottom, view.bottom),
      day: Number(element.dataset.strip),
    }
  })
  const visible = {
    left: view.left + (rightToLeft ? 0 : gutter),
    right: view.right - (rightToLeft ? gutter : 0),
    top: view.top + head,
    bottom: view.bottom,
  }
  return {
    days,
    scroll: { x: scroller.scrollLeft, y: scroller.scrollTop },
    view: visible,
    inner: between(visible, strips),
    tray: root.querySelector('[data-tray]')?.getBoundingClientRect() ?? null,
    strips,
  }
}
