import { useEffect, useState, type RefObject } from 'react'

interface Size {
  readonly width: number
  readonly height: number
}

/** Bars above the grid, and tray and inspector beside it (LOOK §4): near enough to begin with. */
const bars = 92
const tray = 212
const inspector = 316

const guess = (): Size => ({
  width: window.innerWidth - tray - (window.innerWidth >= 1200 ? inspector : 0),
  height: window.innerHeight - bars,
})

/** The visible part of an element. Guessed at first, so that nothing is laid out twice before it is seen. */
export function useSizeOf(ref: RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState(guess)
  useEffect(() => {
    const element = ref.current
    if (!element) return
    const observer = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = element
      // A scrollbar more or less is no other size.
      setSize((now) =>
        Math.abs(now.width - width) < 20 && Math.abs(now.height - height) < 2
          ? now
          : { width, height },
      )
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [ref])
  return size
}
