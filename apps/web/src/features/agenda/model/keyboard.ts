/** What a key means on the board, apart from React and the DOM. */
export interface Key {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

export interface KeyContext {
  /** A card is held by the keyboard or lies over a refused slot. */
  readonly held: boolean
  readonly rightToLeft: boolean
  /** The viewer may move sessions. */
  readonly mayMove: boolean
}

export type Direction = 'earlier' | 'later' | 'previous-room' | 'next-room'

export type Intent =
  | { readonly kind: 'grab' }
  | { readonly kind: 'drop' }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'shift'; readonly minutes: number }
  | { readonly kind: 'room'; readonly by: 1 | -1 }
  | { readonly kind: 'day'; readonly by: 1 | -1 }
  /** Focus the neighbouring card. */
  | { readonly kind: 'go'; readonly to: Direction }
  | { readonly kind: 'accept'; readonly proposal: number }
  | { readonly kind: 'remove' }
  | { readonly kind: 'dialog' }
  | { readonly kind: 'inspect' }

const arrows = (rightToLeft: boolean): Readonly<Record<string, Direction>> => ({
  ArrowUp: 'earlier',
  ArrowDown: 'later',
  ArrowLeft: rightToLeft ? 'next-room' : 'previous-room',
  ArrowRight: rightToLeft ? 'previous-room' : 'next-room',
})

const days: Readonly<Record<string, 1 | -1>> = { PageUp: -1, ',': -1, PageDown: 1, '.': 1 }

function steer(direction: Direction, far: boolean): Intent {
  if (direction === 'earlier') return { kind: 'shift', minutes: far ? -60 : -5 }
  if (direction === 'later') return { kind: 'shift', minutes: far ? 60 : 5 }
  return { kind: 'room', by: direction === 'next-room' ? 1 : -1 }
}

function whileHeld({ key, shiftKey }: Key, rightToLeft: boolean): Intent | null {
  const direction = arrows(rightToLeft)[key]
  if (direction) return steer(direction, shiftKey)
  const day = days[key]
  if (day) return { kind: 'day', by: day }
  if (key === 'Enter' || key === ' ') return { kind: 'drop' }
  if (key === 'Escape') return { kind: 'cancel' }
  return null
}

function atRest({ key }: Key, context: KeyContext): Intent | null {
  const direction = arrows(context.rightToLeft)[key]
  if (direction) return { kind: 'go', to: direction }
  const day = days[key]
  if (day) return { kind: 'day', by: day }
  if (!context.mayMove) return key === 'Enter' || key === ' ' ? { kind: 'inspect' } : null
  if (key === 'Enter' || key === ' ') return { kind: 'grab' }
  if (key === 'm' || key === 'M') return { kind: 'dialog' }
  return null
}

/** The meaning of a key on a card, or null when the browser should have it. Arrows mirror in right-to-left scripts. */
export function intentOf(key: Key, context: KeyContext): Intent | null {
  if (key.ctrlKey || key.metaKey || key.altKey) return null
  if (context.mayMove) {
    if (/^[1-9]$/.test(key.key)) return { kind: 'accept', proposal: Number(key.key) - 1 }
    if (key.key === 'Delete' || key.key === 'Backspace') return { kind: 'remove' }
  }
  return context.held ? whileHeld(key, context.rightToLeft) : atRest(key, context)
}

/** A slot in the board's own terms: indices of day and room, minute of the day. */
export interface Spot {
  readonly day: number
  readonly room: number
  readonly minute: number
}

export interface Limits {
  readonly days: number
  readonly rooms: number
  readonly from: number
  /** Last start that keeps the card on the axis. */
  readonly to: number
}

const clamp = (n: number, low: number, high: number): number => Math.max(low, Math.min(high, n))

/** Where a steering key takes the held card; stops at the edges. The first step brings it onto the grid. */
export function steered(spot: Spot, intent: Intent, limits: Limits): Spot {
  if (intent.kind === 'shift') {
    const grid = Math.abs(intent.minutes) < 5 ? 1 : 5
    const round = intent.minutes < 0 ? Math.ceil : Math.floor
    const base = round(spot.minute / grid) * grid
    return { ...spot, minute: clamp(base + intent.minutes, limits.from, limits.to) }
  }
  if (intent.kind === 'room')
    return { ...spot, room: clamp(spot.room + intent.by, 0, limits.rooms - 1) }
  if (intent.kind === 'day')
    return { ...spot, day: clamp(spot.day + intent.by, 0, limits.days - 1) }
  return spot
}

export interface Neighbour {
  readonly id: string
  readonly room: number
  readonly from: number
  readonly to: number
}

/** The card that an arrow leads to: next in its room, or the nearest in time of the next room that has one. */
export function neighbourOf(cards: readonly Neighbour[], id: string, to: Direction): string | null {
  const here = cards.find((c) => c.id === id)
  if (!here) return null
  if (to === 'earlier' || to === 'later') {
    const sign = to === 'later' ? 1 : -1
    const ahead = cards.filter((c) => c.room === here.room && (c.from - here.from) * sign > 0)
    return nearest(ahead, (c) => Math.abs(c.from - here.from))
  }
  const sign = to === 'next-room' ? 1 : -1
  const beside = cards.filter((c) => (c.room - here.room) * sign > 0)
  return nearest(
    beside,
    (c) => Math.abs(c.room - here.room) * 10_000 + Math.abs(c.from + c.to - here.from - here.to),
  )
}

function nearest(cards: readonly Neighbour[], cost: (c: Neighbour) => number): string | null {
  let best: { id: string; cost: number } | null = null
  for (const card of cards) {
    const price = cost(card)
    if (!best || price < best.cost) best = { id: card.id, cost: price }
  }
  return best && best.id
}
