import { useLayoutEffect, useState, type RefObject } from 'react'
import { rowWindow, type RowWindow } from './row-window'

interface Measured extends RowWindow {
  /** Height of a row, px. */
  height: number
  /** Rows that fit into the sight: a page of the keyboard. */
  page: number
}

/** The part of the page the list can be seen in: its nearest scrolling ancestor, or the window. */
const scrollerOf = (element: HTMLElement): HTMLElement | null => {
  for (let at = element.parentElement; at && at !== document.body; at = at.parentElement)
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at
  return null
}

const measure = (body: HTMLElement, rows: number, height: number): Measured => {
  const scroller = scrollerOf(body)
  const top = scroller ? scroller.getBoundingClientRect().top : 0
  const sight = scroller ? scroller.clientHeight : window.innerHeight
  const above = top - body.getBoundingClientRect().top
  return {
    ...rowWindow({ rows, height, above, sight }),
    height,
    page: Math.max(1, Math.floor(sight / height) - 1),
  }
}

/** Which rows of a long list to draw now. `guess`: a row's height in px before one has been measured. */
export const useRowWindow = (
  body: RefObject<HTMLElement | null>,
  rows: number,
  guess: number,
): Measured => {
  const [state, setState] = useState<Measured>({ from: 0, to: 40, height: guess, page: 10 })
  useLayoutEffect(() => {
    const element = body.current
    if (!element) return
    const look = (): void => {
      const row = element.querySelector<HTMLElement>('[data-row]')
      const next = measure(element, rows, row?.offsetHeight || guess)
      setState((now) =>
        now.from === next.from && now.to === next.to && now.height === next.height ? now : next,
      )
    }
    look()
    const resized = new ResizeObserver(look)
    resized.observe(element)
    // Captured: whatever scrolls above the list moves it.
    document.addEventListener('scroll', look, { capture: true, passive: true })
    window.addEventListener('resize', look)
    return () => {
      resized.disconnect()
      document.removeEventListener('scroll', look, { capture: true })
      window.removeEventListener('resize', look)
    }
  }, [body, rows, guess])
  return state
}

/** The inline size of an element in px; null before it is known. */
export const useInlineSize = (element: RefObject<HTMLElement | null>): number | null => {
  const [size, setSize] = useState<number | null>(null)
  useLayoutEffect(() => {
    if (!element.current) return
    const read = (): void => setSize(element.current?.clientWidth ?? null)
    read()
    const observer = new ResizeObserver(read)
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return size
}
