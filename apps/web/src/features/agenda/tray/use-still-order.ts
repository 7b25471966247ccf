import { useEffect, useState, type RefObject } from 'react'
import type { Fit } from './fit'

type Fits = ReadonlyMap<string, Fit>

/** The figures to sort by: they wait while somebody is in the list, so that nothing moves under a finger or a focus. */
export function useStillOrder(list: RefObject<HTMLElement | null>, fits: Fits): Fits {
  const [order, setOrder] = useState(fits)
  useEffect(() => {
    const element = list.current
    const follow = (): void => {
      if (!element?.matches(':hover, :focus-within')) setOrder(fits)
    }
    follow()
    if (!element) return
    const later = (): void => void requestAnimationFrame(follow)
    element.addEventListener('pointerleave', later)
    element.addEventListener('focusout', later)
    return () => {
      element.removeEventListener('pointerleave', later)
      element.removeEventListener('focusout', later)
    }
  }, [list, fits])
  return order
}
