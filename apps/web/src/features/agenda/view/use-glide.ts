import { useLayoutEffect, useRef, type RefObject } from 'react'
import type { Slot } from '../model/board-model'

const calm = 320

/** A card that somebody else moved glides from where it was; one that I moved is simply there. */
export function useGlide(
  ref: RefObject<HTMLElement | null>,
  slot: Slot,
  glides: boolean,
  /** Column and scale: what else decides where it stands. */
  frame: string,
): void {
  const last = useRef<{ x: number; y: number; at: string } | null>(null)
  const at = `${slot.day} ${slot.room} ${slot.minute}`
  useLayoutEffect(() => {
    const card = ref.current
    if (!card) return
    const here = { x: card.offsetLeft, y: card.offsetTop, at }
    const before = last.current
    last.current = here
    // At another zoom, or among other columns, it stands elsewhere without having been moved.
    if (!before || !glides || before.at === at) return
    if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return
    const from = `translate(${before.x - here.x}px, ${before.y - here.y}px)`
    card.animate([{ transform: from }, { transform: 'none' }], {
      duration: calm,
      easing: 'cubic-bezier(0.2, 0, 0, 1)',
    })
  }, [ref, at, glides, frame])
}
