interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
}
interface Size {
  readonly width: number
  readonly height: number
}

const gap = 8
const margin = 8

/** Upper left corner of a bubble at the end side of a card; at its other side where the window ends. */
export function bubbleBeside(
  card: Box,
  bubble: Size,
  view: Size,
  rightToLeft: boolean,
): { x: number; y: number } {
  const right = card.right + gap
  const left = card.left - gap - bubble.width
  const fits = (x: number): boolean => x >= margin && x + bubble.width <= view.width - margin
  const [end, start] = rightToLeft ? [left, right] : [right, left]
  const wished = fits(end) || !fits(start) ? end : start
  const x = Math.max(margin, Math.min(wished, view.width - margin - bubble.width))
  const y = Math.max(margin, Math.min(card.top + 22, view.height - margin - bubble.height))
  return { x: Math.round(x), y: Math.round(y) }
}
