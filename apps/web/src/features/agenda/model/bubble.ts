interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}
interface Size {
  readonly width: number
  readonly height: number
}

/** A card in the window, and what beside it must stay in sight: the places that are offered for it. */
export interface CardBox extends Omit<Box, 'bottom'> {
  readonly bottom?: number
  readonly clear?: readonly Box[]
}

const gap = 8
const margin = 8
const bubbleWidth = 272
/** About the most that a reason takes, so that nobody has to measure it. */
const bubbleHeight = 196

/** Where a bubble hangs: `x` from the left of the window, and `y` from its top or its bottom. */
export interface Hanging {
  readonly x: number
  readonly y: number
  readonly from: 'top' | 'bottom'
}

/**
 * A bubble at the end side of a card, at its other side where the window ends; in the lower half it grows upwards.
 * Where it would cover the card or a place that is offered, it goes to the nearest spot where it covers neither.
 */
export function bubbleBeside(card: CardBox, view: Size, rightToLeft: boolean): Hanging {
  const wished = besideCard(card, view, rightToLeft)
  const { clear = [] } = card
  const kept = [{ ...card, bottom: card.bottom ?? card.top }, ...clear]
  if (clear.length === 0 || coveredBy(wished, kept, view) === 0) return wished
  const middle = middleOf(wished, view)
  const cost = (hanging: Hanging): number => {
    const { x, y } = middleOf(hanging, view)
    return coveredBy(hanging, kept, view) * 1_000 + Math.abs(x - middle.x) + Math.abs(y - middle.y)
  }
  return [wished, ...spotsAround(wished, kept, view)].reduce((best, one) =>
    cost(one) < cost(best) ? one : best,
  )
}

function besideCard(card: CardBox, view: Size, rightToLeft: boolean): Hanging {
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

/** Every spot that touches one of the boxes from outside, and lies whole in the window. */
function spotsAround(wished: Hanging, boxes: readonly Box[], view: Size): Hanging[] {
  const columns = [wished.x, ...boxes.flatMap((b) => [b.right + gap, b.left - gap - bubbleWidth])]
  const lines = [
    { y: wished.y, from: wished.from },
    ...boxes.flatMap((b) => [
      { y: b.bottom + gap, from: 'top' as const },
      { y: view.height - b.top + gap, from: 'bottom' as const },
    ]),
  ]
  return columns
    .filter((x) => x >= margin && x + bubbleWidth <= view.width - margin)
    .flatMap((x) => lines.map(({ y, from }) => ({ x: Math.round(x), y: Math.round(y), from })))
    .filter(({ y }) => y >= margin && y + bubbleHeight <= view.height - margin)
}

function boxOf({ x, y, from }: Hanging, view: Size): Box {
  const top = from === 'top' ? y : view.height - y - bubbleHeight
  return { left: x, right: x + bubbleWidth, top, bottom: top + bubbleHeight }
}

function middleOf(hanging: Hanging, view: Size): { x: number; y: number } {
  const { left, right, top, bottom } = boxOf(hanging, view)
  return { x: (left + right) / 2, y: (top + bottom) / 2 }
}

/** Square pixels of the boxes that it would cover. */
function coveredBy(hanging: Hanging, boxes: readonly Box[], view: Size): number {
  const own = boxOf(hanging, view)
  const shared = (b: Box): number =>
    Math.max(0, Math.min(own.right, b.right) - Math.max(own.left, b.left)) *
    Math.max(0, Math.min(own.bottom, b.bottom) - Math.max(own.top, b.top))
  return boxes.reduce((sum, box) => sum + shared(box), 0)
}
