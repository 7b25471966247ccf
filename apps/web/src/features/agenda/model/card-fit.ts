/**
 * What a card says in the width it has: whole parts, or none of them. Estimated from the letters, never measured:
 * a board of hundreds of cards is drawn without asking for one width. Lengths are CSS pixels.
 */

/** Ems of a letter at the width of cards; spaces and slim letters, wide ones, capitals, all others. */
const ems: readonly (readonly [RegExp, number])[] = [
  [/[\s.,:;'’!|()[\]iljtfrI-]/, 0.26],
  [/[mwMW%@…]/, 0.8],
  [/\p{Lu}/u, 0.57],
]
const usualEm = 0.5

/** A board asks for the same few letters tens of thousands of times. */
const emsKnown = new Map<string, number>()

function emsOf(letter: string): number {
  const known = emsKnown.get(letter)
  if (known !== undefined) return known
  const found = ems.find(([kind]) => kind.test(letter))?.[1] ?? usualEm
  emsKnown.set(letter, found)
  return found
}

/** About how long a text is on a card at a size of letters; titles are set stronger. */
function lengthAt(text: string, size: number, strong = false): number {
  let sum = 0
  for (const letter of text) sum += emsOf(letter)
  return sum * size * (strong ? 1.06 : 1)
}

const smallSize = 11
export const titleSize = 12

/** Pixels inside a card of a column: beside it stand its edges and its padding, less in narrow columns. */
export const insideOf = (column: number): number => column - 9 - (column < 100 ? 8 : 14)

/** What stands on the first line, before it is known how much of it fits. */
export interface FirstLine {
  readonly code: string
  /** How many focus areas; several have one mark together. */
  readonly areas: number
  /** Signs of the states, without the dot of what changed. */
  readonly icons: number
  readonly changed: boolean
  /** How many warnings; only more than one is said. */
  readonly count: number
}

/** Which parts of the first line are shown. The code always is. */
interface ShownParts {
  /** How many of the states: what hinders first, then what holds it, then what changed. */
  readonly states: number
  readonly parted: boolean
  readonly count: boolean
  readonly mark: boolean
  readonly start: boolean
}

const gap = 3
const iconSize = 13
const startLength = 27

const statesOf = ({ icons, changed }: FirstLine): number => icons + (changed ? 1 : 0)

/** How long so many states are at the end of the line; the dot is the last of them. */
function statesLength({ icons, count }: FirstLine, states: number, withCount: boolean): number {
  const signs = Math.min(states, icons) * (iconSize + gap) + (states > icons ? 7 + gap : 0)
  return signs + (withCount && count > 1 ? lengthAt(String(count), smallSize) + gap : 0)
}

function lineLength(line: FirstLine, { states, parted, count, mark, start }: ShownParts): number {
  return (
    (mark && line.areas > 0 ? 12 + gap : 0) +
    lengthAt(line.code, smallSize) +
    (parted ? 6 : 0) +
    (start ? startLength + gap : 0) +
    statesLength(line, states, count)
  )
}

/**
 * Where not everything fits, whole parts go, in this order: the point between code and start, the number of warnings,
 * the mark of several areas (their card is white), the start (the gutter says it), the glyph; at last the states, what
 * changed before what holds it, and what hinders last of all.
 */
export function firstLine(line: FirstLine, inside: number): ShownParts {
  const several = line.areas > 1
  const states = statesOf(line)
  const steps: ShownParts[] = [
    { states, parted: true, count: true, mark: true, start: true },
    { states, parted: false, count: true, mark: true, start: true },
    { states, parted: false, count: false, mark: true, start: true },
    { states, parted: false, count: false, mark: !several, start: true },
    { states, parted: false, count: false, mark: true, start: false },
  ]
  return (
    steps.find((shown) => lineLength(line, shown) <= inside) ?? {
      ...codeAlone,
      states: statesBesideCode(line, inside),
    }
  )
}

const codeAlone = { parted: false, count: false, mark: false, start: false } as const

const fitting = (most: number, fits: (states: number) => boolean): number => {
  for (let states = most; states > 0; states -= 1) if (fits(states)) return states
  return 0
}

/** How many of the states stand beside the bare code. */
export const statesBesideCode = (line: FirstLine, inside: number): number =>
  fitting(statesOf(line), (states) => lineLength(line, { ...codeAlone, states }) <= inside)

/** How many of the states stand on a line of their own. */
export const statesAlone = (line: FirstLine, inside: number): number =>
  fitting(statesOf(line), (states) => statesLength(line, states, false) <= inside)

/** Whether all states stand beside glyph and code. */
export const besideCode = (line: FirstLine, inside: number): boolean =>
  lineLength(line, { ...codeAlone, mark: true, states: statesOf(line) }) <= inside

/** On a card of one line: the title where it fits whole after glyph and start, else the code. */
export function titleFitsLine(line: FirstLine, title: string, inside: number): boolean {
  const shown = { states: statesOf(line), parted: false, count: true, mark: true, start: true }
  return (
    lineLength({ ...line, code: '' }, shown) + gap * 3 + lengthAt(title, smallSize, true) <= inside
  )
}

/** The words of a title that fit so many lines whole, with an ellipsis for the others; empty where not even one does. */
export function wholeWords(title: string, inside: number, lines: number, size = titleSize): string {
  const words = title.split(/\s+/)
  if (fits(words.join(' '), inside, lines, size)) return title
  for (let kept = words.length - 1; kept > 0; kept -= 1) {
    const some = `${trimmed(words.slice(0, kept).join(' '))}…`
    if (fits(some, inside, lines, size)) return some
  }
  return ''
}

/** Of a word that is longer than any line, the letters that fit one: better than a card without a title. */
export function letters(title: string, inside: number, size = titleSize): string {
  const [word] = title.split(/\s+/)
  let kept = ''
  for (const letter of word!) {
    if (lengthAt(`${kept}${letter}…`, size, true) > inside) break
    kept += letter
  }
  return `${kept}…`
}

const trimmed = (text: string): string => text.replace(/[\s,;:،–—-]+$/, '')

/** Whether words, none of them broken, fill no more lines. */
function fits(text: string, inside: number, lines: number, size: number): boolean {
  const space = lengthAt(' ', size, true)
  let used = 0
  let taken = 1
  for (const word of text.split(/\s+/)) {
    const own = lengthAt(word, size, true)
    if (own > inside) return false
    if (used > 0 && used + space + own > inside) {
      taken += 1
      used = own
    } else used += used > 0 ? space + own : own
  }
  return taken <= lines
}

/** Who leads, as long as fits a line: with the role, without it, without the given name, or not at all. */
export function leaderFitting(
  leader: { readonly line: string; readonly honorific: string; readonly name: string },
  inside: number,
): string | null {
  const family = leader.name.split(/\s+/).at(-1)!
  const called = (name: string): string => [leader.honorific, name].filter(Boolean).join(' ')
  const ways = [leader.line, called(leader.name), called(family)]
  return ways.find((way) => lengthAt(way, smallSize) <= inside) ?? null
}
