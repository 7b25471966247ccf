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
const bubbleWidth = 272

/** Where a bubble hangs: `x` from the left of the window, and `y` from its top or its bottom. */
export interface Hanging {
  readonly x: number
  readonly y: number
  readonly from: 'top' | 'bottom'
}

/**
 * A bubble at the end side of a card, at its other side where the window ends. In the lower half it grows upwards,
 * so that nobody has to measure it.
 */
export function bubbleBeside(card: Box, view: Size, rightToLeft: boolean): Hanging {
  const right = card.right + gap
  const left = card.left - gap - bubbleWidth
  const fits = (x: number): boolean => x >= margin && x + bubbleWidth <= view.width - margin
  const [end, start] = rightToLeft ? [left, right] : [right, left]
  const wished = fits(end) || !fits(start) ? end : start
  const x = Math.round(Math.max(margin, Math.min(wished, view.width - margin - bubbleWidth)))
  if (card.top < view.height / 2)
    return { x, y: Math.max(margin, Math.round(card.top + 22)), from: 'top' }
  const bottom = Math.round(view.height - card.top - 58)
  return { x, y: Math.max(margin, bottom), from: 'bottom' }
}
