import { useLayoutEffect, useRef, type RefObject } from 'react'
import type { Slot } from '../model/board-model'

const calm = 320

/** A card that somebody else moved glides from where it was; one that I moved is simply there. */
export function useGlide(ref: RefObject<HTMLElement | null>, slot: Slot, glides: boolean): void {
  const last = useRef<{ x: number; y: number } | null>(null)
  const { day, room, minute } = slot
  useLayoutEffect(() => {
    const card = ref.current
    if (!card) return
    const here = { x: card.offsetLeft, y: card.offsetTop }
    const before = last.current
    last.current = here
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    if (!before || !glides || still) return
    if (before.x === here.x && before.y === here.y) return
    const from = `translate(${before.x - here.x}px, ${before.y - here.y}px)`
    card.animate([{ transform: from }, { transform: 'none' }], {
      duration: calm,
      easing: 'cubic-bezier(0.2, 0, 0, 1)',
    })
  }, [ref, day, room, minute, glides])
}
