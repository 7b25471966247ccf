/** What a key press is, apart from React and the DOM. */
export interface Key {
  readonly key: string
  /** The key's place on the keyboard, whatever script it writes. */
  readonly code?: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/**
 * A shortcut as it is written down: modifiers, then a key, joined by "+". `Mod` is Ctrl, or ⌘ on a Mac;
 * `Back` and `Forward` are the arrows along the line of reading, so they mirror in right-to-left scripts.
 */
export type Chord = string

interface Parsed {
  readonly mod: boolean
  readonly shift: boolean
  readonly alt: boolean
  readonly key: string
}

/** A chord apart: its last word is the key, and "+" itself can be one. */
export function partsOf(chord: Chord): Parsed {
  const words = chord.split('+')
  const modifiers = new Set(words.slice(0, -1))
  return {
    mod: modifiers.has('Mod'),
    shift: modifiers.has('Shift'),
    alt: modifiers.has('Alt'),
    key: words.at(-1)!,
  }
}

const isLetter = (key: string): boolean => /^[A-Z]$/.test(key)
const isDigit = (key: string): boolean => /^[0-9]$/.test(key)
const isLatin = (key: string): boolean => /^[ -~]$/.test(key)

/** The same sign on an Arabic keyboard. */
const alsoWritten: Readonly<Record<string, string>> = { '?': '؟', ',': '،' }

/** Where the key stands counts only when it writes another script: P stays P on every Latin layout. */
function isKey(wanted: string, { key, code = '' }: Key, rightToLeft: boolean): boolean {
  if (wanted === 'Space') return key === ' '
  if (wanted === 'Back') return key === (rightToLeft ? 'ArrowRight' : 'ArrowLeft')
  if (wanted === 'Forward') return key === (rightToLeft ? 'ArrowLeft' : 'ArrowRight')
  const foreign = key.length === 1 && !isLatin(key)
  if (isLetter(wanted)) return foreign ? code === `Key${wanted}` : key.toUpperCase() === wanted
  if (isDigit(wanted)) return foreign ? code === `Digit${wanted}` : key === wanted
  return key === wanted || (key !== '' && key === alsoWritten[wanted])
}

/** Signs such as ? need Shift on some keyboards and not on others. */
const shiftCounts = (wanted: string): boolean => wanted.length > 1 || isLetter(wanted)

/** Whether a key press is this chord. */
export function isChord(chord: Chord, key: Key, rightToLeft: boolean): boolean {
  const wanted = partsOf(chord)
  if (wanted.mod !== (key.ctrlKey || key.metaKey) || wanted.alt !== key.altKey) return false
  if (shiftCounts(wanted.key) && wanted.shift !== key.shiftKey) return false
  return isKey(wanted.key, key, rightToLeft)
}

/** A shortcut that speech input or a cat can press: one sign without a modifier (WCAG 2.1.4). */
export const isBareSign = (chord: Chord): boolean => chord.length === 1

export type Direction = 'earlier' | 'later' | 'previous-room' | 'next-room'

/** One step of a held card. */
export type Step =
  | { readonly kind: 'shift'; readonly minutes: number }
  | { readonly kind: 'room'; readonly by: 1 | -1 }
  | { readonly kind: 'day'; readonly by: 1 | -1 }

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
export function steered(spot: Spot, step: Step, limits: Limits): Spot {
  if (step.kind === 'shift') {
    const grid = Math.abs(step.minutes) < 5 ? 1 : 5
    const round = step.minutes < 0 ? Math.ceil : Math.floor
    const base = round(spot.minute / grid) * grid
    return { ...spot, minute: clamp(base + step.minutes, limits.from, limits.to) }
  }
  if (step.kind === 'room')
    return { ...spot, room: clamp(spot.room + step.by, 0, limits.rooms - 1) }
  return { ...spot, day: clamp(spot.day + step.by, 0, limits.days - 1) }
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
