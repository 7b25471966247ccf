import { useLayoutEffect, useRef, type RefObject } from 'react'
import { commonShift, type Tops } from './model/steady'

/** Rows at least partly in sight, with where their tops are. */
const inSight = (list: HTMLElement): Tops => {
  const tops: Tops = new Map()
  for (const row of list.querySelectorAll<HTMLElement>('[data-id]')) {
    const { top, bottom } = row.getBoundingClientRect()
    if (row.dataset.id !== undefined && bottom > 0 && top < window.innerHeight)
      tops.set(row.dataset.id, top)
  }
  return tops
}

/** The same rows, wherever they are now. */
const nowAt = (list: HTMLElement, rows: Tops): Tops => {
  const tops: Tops = new Map()
  for (const id of rows.keys()) {
    const row = list.querySelector(`[data-id="${CSS.escape(id)}"]`)
    if (row) tops.set(id, row.getBoundingClientRect().top)
  }
  return tops
}

/**
 * Keeps what a reader looks at where it is when something changes above it: a new release, a notice.
 * Browsers differ in scroll anchoring, so the list switches theirs off and does it once, here.
 */
export const useSteadyList = (version: string): RefObject<HTMLDivElement | null> => {
  const list = useRef<HTMLDivElement>(null)
  const seen = useRef<Tops>(new Map())

  useLayoutEffect(() => {
    if (!list.current || window.scrollY === 0) return
    const shift = commonShift(seen.current, nowAt(list.current, seen.current))
    if (shift !== 0) window.scrollBy(0, shift)
  }, [version])

  useLayoutEffect(() => {
    const remember = (): void => {
      if (list.current) seen.current = inSight(list.current)
    }
    remember()
    window.addEventListener('scroll', remember, { passive: true })
    window.addEventListener('resize', remember, { passive: true })
    return () => {
      window.removeEventListener('scroll', remember)
      window.removeEventListener('resize', remember)
    }
  }, [version])

  return list
}
