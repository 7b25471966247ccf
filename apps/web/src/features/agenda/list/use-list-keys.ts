import { useCallback, useMemo, type KeyboardEvent, type RefObject } from 'react'
import { contextOf } from '../actions/context'
import { run } from '../actions/run'
import { actionOf } from '../actions/shortcuts'
import { useBoardTools } from '../view/board-context'
import { listActions } from './list-actions'
import { listKey, type ListKey } from './list-keys'

const controls = 'input:not(:disabled), button:not(:disabled), a[href]'
const rowOf = (target: EventTarget): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null

/** Puts the focus on the line of a session, once it stands where it stands now. */
export const focusRow = (key: string): void =>
  void requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`)?.focus(),
  )

function rowAfter(grid: HTMLElement, row: HTMLElement, key: ListKey): HTMLElement | undefined {
  const rows = [...grid.querySelectorAll<HTMLElement>('[data-row]')]
  const at = rows.indexOf(row)
  if (key.kind === 'group') {
    const groups = [...grid.querySelectorAll<HTMLElement>('[data-group]')]
    const next = groups.indexOf(row.closest<HTMLElement>('[data-group]')!) + key.by
    return groups[next]?.querySelector<HTMLElement>('[data-row]') ?? undefined
  }
  if (key.kind !== 'row') return undefined
  return rows[{ before: at - 1, after: at + 1, first: 0, last: rows.length - 1 }[key.to]]
}

/** From the line to its controls and back, in the direction of reading. */
function walkControls(row: HTMLElement, by: 1 | -1): void {
  const stops = [row, ...row.querySelectorAll<HTMLElement>(controls)]
  const at = stops.indexOf(document.activeElement as HTMLElement)
  stops[Math.max(0, Math.min(at + by, stops.length - 1))]?.focus()
}

/** Keys of the whole list, heard once around it: ways over the lines first, then the table of actions. */
export function useListKeys(
  grid: RefObject<HTMLElement | null>,
  onMenu: (sessionId: string, at: HTMLElement) => void,
) {
  const tools = useBoardTools()
  const known = useMemo(() => listActions(tools), [tools])
  return useCallback(
    (event: KeyboardEvent): void => {
      const row = rowOf(event.target)
      if (!row || !grid.current) return
      const sessionId = row.dataset.rowSession
      const rightToLeft = document.documentElement.dir === 'rtl'
      const key = listKey(event, { onControl: event.target !== row, rightToLeft })
      if (key) {
        event.preventDefault()
        if (key.kind === 'control') walkControls(row, key.by)
        else if (key.kind === 'back') row.focus()
        else if (key.kind === 'details' && sessionId) tools.desk.select(sessionId, true)
        else if (key.kind === 'choose' && sessionId) tools.desk.toggle(sessionId)
        else rowAfter(grid.current, row, key)?.focus()
        return
      }
      if (!sessionId) return
      if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
        event.preventDefault()
        return onMenu(sessionId, row)
      }
      const context = contextOf(tools, sessionId, focusRow)
      const situation = { hold: null, onCard: true, onButton: false, rightToLeft, bareSigns: true }
      const action = context && actionOf(known, event, situation)
      if (!action || (event.target !== row && ['Enter', ' '].includes(event.key))) return
      event.preventDefault()
      run(action, context)
    },
    [grid, known, onMenu, tools],
  )
}
