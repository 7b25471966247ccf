import { createContext, use } from 'react'
import type { DayLayout, Layout } from '../model/layout'

export const LayoutContext = createContext<Layout | null>(null)

export function useLayout(): Layout {
  const layout = use(LayoutContext)
  if (!layout) throw new Error('No grid around this component.')
  return layout
}

/** Columns of an open day. */
export function useDayLayout(day: number): DayLayout {
  const layout = useLayout().days[day]
  if (!layout) throw new Error(`Day ${day} is not open.`)
  return layout
}
