import { useEffect, useRef, useState, type FocusEvent, type RefObject } from 'react'
import { useUi } from '../view/board-context'

const rowOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null

/** What opens over the list is no leaving it. */
const over = '[role="dialog"], [role="menu"], .toasts'

/**
 * A line that moves to another head is drawn anew there, and a dialog may close over a line that is gone from under it:
 * the focus goes with the line. `last` is the line that Tab comes back to.
 */
export function useKeptFocus(grid: RefObject<HTMLElement | null>, groups: unknown) {
  const [last, setLast] = useState<string | undefined>(undefined)
  const inside = useRef(false)
  const open = useUi((ui) => ui.dialog !== null)
  useEffect(() => {
    const bring = (): void => {
      if (!inside.current || document.activeElement !== document.body || last === undefined) return
      grid.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(last)}"]`)?.focus()
    }
    const frame = requestAnimationFrame(bring)
    // A dialog gives the focus back a moment after it has gone.
    const timer = setTimeout(bring, 100)
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [grid, groups, last, open])
  return {
    last,
    onFocus: (event: FocusEvent): void => {
      inside.current = true
      const row = rowOf(event.target)
      if (row) setLast(row.dataset.row)
    },
    onBlur: ({ relatedTarget }: FocusEvent): void => {
      if (!(relatedTarget instanceof Element)) return
      if (!grid.current?.contains(relatedTarget) && !relatedTarget.closest(over))
        inside.current = false
    },
  }
}
