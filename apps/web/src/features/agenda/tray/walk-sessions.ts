import type { KeyboardEvent } from 'react'

const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowUp: (at) => Math.max(0, at - 1),
  ArrowDown: (at, last) => Math.min(last, at + 1),
  Home: () => 0,
  End: (_, last) => last,
}

/** Arrows go from card to card as they stand in the list, whatever the list is sorted by. */
export function walkSessions(event: KeyboardEvent<HTMLElement>): void {
  const step = steps[event.key]
  const { target, currentTarget } = event
  if (!step || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  if (!(target instanceof HTMLElement) || target.dataset.session === undefined) return
  const cards = [...currentTarget.querySelectorAll<HTMLElement>('[data-session]')]
  event.preventDefault()
  cards[step(cards.indexOf(target), cards.length - 1)]?.focus()
}
