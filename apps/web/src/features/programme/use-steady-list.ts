import { useLayoutEffect, useRef, type RefObject } from 'react'

interface Anchor {
  id: string
  top: number
}

const firstInSight = (list: HTMLElement): Anchor | null => {
  for (const row of list.querySelectorAll<HTMLElement>('[data-id]')) {
    const { top, bottom } = row.getBoundingClientRect()
    if (bottom > 0 && row.dataset.id !== undefined) return { id: row.dataset.id, top }
  }
  return null
}

/**
 * Keeps the row a reader looks at where it is when a release changes what stands above it: browsers
 * without scroll anchoring would let the page jump. The list itself switches the browser's own off.
 */
export const useSteadyList = (version: unknown): RefObject<HTMLDivElement | null> => {
  const list = useRef<HTMLDivElement>(null)
  const anchor = useRef<Anchor | null>(null)

  useLayoutEffect(() => {
    const kept = anchor.current
    if (!list.current || !kept || window.scrollY === 0) return
    const row = list.current.querySelector(`[data-id="${CSS.escape(kept.id)}"]`)
    if (row) window.scrollBy(0, row.getBoundingClientRect().top - kept.top)
  }, [version])

  useLayoutEffect(() => {
    const remember = (): void => {
      anchor.current = list.current && firstInSight(list.current)
    }
    remember()
    window.addEventListener('scroll', remember, { passive: true })
    return () => window.removeEventListener('scroll', remember)
  }, [version])

  return list
}
