import { useLayoutEffect, useRef, useState, type RefObject } from 'react'

/**
 * How many things must make way until a line of controls stands in one line, in any language: 0 … `most`.
 * Measured at first, and whenever the line or something in it has become larger or smaller. Until the last step the
 * line does not wrap (`.one-line`): what is too much for a moment, as before its fonts are there, moves nothing below it.
 */
export function useMakingWay(line: RefObject<HTMLElement | null>, most: number): number {
  const [level, setLevel] = useState(0)
  /** By level, the widest line that it was too much for. */
  const tooNarrow = useRef<number[]>([])
  useLayoutEffect(() => {
    const element = line.current
    if (!element || most === 0) return
    const fit = (): void => {
      const width = element.clientWidth
      if (!isTooMuch(element)) {
        if (level > 0 && width > tooNarrow.current[level - 1]!) setLevel(level - 1)
      } else if (level < most) {
        tooNarrow.current[level] = width
        setLevel(level + 1)
      }
    }
    fit()
    const observer = new ResizeObserver(fit)
    for (const one of [element, ...element.children]) observer.observe(one)
    return () => observer.disconnect()
  }, [line, level, most])
  return Math.min(level, most)
}

/** Whether something in sight sticks out of the line, or stands below the first thing. */
function isTooMuch(line: HTMLElement): boolean {
  const inSight = [...line.children].filter(
    (one): one is HTMLElement =>
      one instanceof HTMLElement && one.offsetHeight > 0 && !one.classList.contains('sr'),
  )
  const [first, ...others] = inSight
  const { left, right } = line.getBoundingClientRect()
  return (
    inSight.some((one) => {
      const box = one.getBoundingClientRect()
      return box.left < left || box.right > right
    }) || others.some((one) => one.offsetTop >= first!.offsetTop + first!.offsetHeight)
  )
}
