import type { Axis, Frame } from '../model/geometry'

/** What lies under the pointer while a card is held. */
export type Zone =
  | { readonly kind: 'day' }
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
  readonly frame: Frame
  /** The visible part of the grid. */
  readonly view: Rect
  readonly tray: Rect | null
  readonly strips: readonly (Rect & { readonly day: number })[]
}

const inside = (r: Rect, x: number, y: number): boolean =>
  x >= r.left && x < r.right && y >= r.top && y < r.bottom

/** Compressed days lie over the open one, so they are asked first. */
export function zoneAt(surfaces: Surfaces, x: number, y: number): Zone {
  if (surfaces.tray && inside(surfaces.tray, x, y)) return { kind: 'tray' }
  const strip = surfaces.strips.find((s) => inside(s, x, y))
  if (strip) return { kind: 'strip', day: strip.day }
  return inside(surfaces.view, x, y) ? { kind: 'day' } : { kind: 'elsewhere' }
}

/** Reads the surfaces of a board from the page. */
export function readSurfaces(root: HTMLElement, rooms: number, axis: Axis): Surfaces | null {
  const scroller = root.querySelector<HTMLElement>('[data-scroller]')
  const day = root.querySelector<HTMLElement>('[data-open-day]')
  if (!scroller || !day) return null
  const box = day.getBoundingClientRect()
  const view = scroller.getBoundingClientRect()
  const head = scroller.querySelector('.open-head')?.getBoundingClientRect().height ?? 0
  const strips = [...root.querySelectorAll<HTMLElement>('[data-strip]')].map((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect()
    const shownTop = Math.max(top, view.top)
    return {
      left,
      right,
      top: shownTop,
      bottom: Math.min(bottom, view.bottom),
      day: Number(element.dataset.strip),
    }
  })
  return {
    frame: {
      left: box.left,
      top: box.top,
      width: box.width,
      rooms,
      rightToLeft: getComputedStyle(day).direction === 'rtl',
      axis,
    },
    view: { left: view.left, right: view.right, top: view.top + head, bottom: view.bottom },

    tray: root.querySelector('[data-tray]')?.getBoundingClientRect() ?? null,
    strips,
  }
}
