import { useLayoutEffect } from 'react'

/** Sizes belong to an audience: large where people read on the move, dense where organizers work. */
export const useDensity = (density: 'read' | 'organize'): void => {
  useLayoutEffect(() => {
    document.documentElement.dataset.density = density
  }, [density])
}
