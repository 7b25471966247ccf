import type { FileEvent } from './reading/reading'

const ordinal =
  '(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|next|\\d{1,2}(?:st|nd|rd|th)?)'
const leading = new RegExp(`^(?:the )?${ordinal} (?:meeting|session) of (?:the )?`, 'i')
const trailing = new RegExp(
  `[\\s,;:–-]+(?:${ordinal} (?:meeting|session)|(?:meeting|session|part) ${ordinal})$`,
  'i',
)

/** "Committee 3 – Objectives, first meeting (added)" → "Committee 3 – Objectives": who meets, not for which time. */
export function withoutOrdinals(title: string): string {
  let name = title.trim()
  for (let before = ''; before !== name;) {
    before = name
    name = name
      .replace(/\s*\([^()]*\)$/, '')
      .replace(trailing, '')
      .trim()
  }
  return name.replace(leading, '').trim()
}

/** One spelling for what means the same. */
const plain = (name: string): string =>
  name.normalize('NFKC').replace(/[—–-]/g, '–').replace(/\s+/g, ' ').toLowerCase()

/** Categories whose meetings are all of one body, or of none. */
const single = new Set(['PLENARY', 'CEREMONY', 'HEADS-OF-DELEGATION', 'BREAK'])

const guesses: readonly (readonly [RegExp, string])[] = [
  [/\bad[ -]hoc group\b/i, 'AD-HOC-GROUP'],
  [/\bdrafting group\b/i, 'DRAFTING-GROUP'],
  [/\bworking group\b|^WG-/i, 'WORKING-GROUP'],
  [/\bcommittee\b/i, 'COMMITTEE'],
  [/\bheads of delegation\b/i, 'HEADS-OF-DELEGATION'],
  [/\bplenary\b/i, 'PLENARY'],
  [/^(?:coffee|lunch|tea)(?: break)?$|\bcoffee break\b/i, 'BREAK'],
]

/** What kind of meeting it is: as the file says or, where it says nothing, as its title does. */
export function categoryOf({ category, title }: Pick<FileEvent, 'category' | 'title'>): string {
  if (category) return category.replace(/[\s_]+/g, '-')
  return guesses.find(([words]) => words.test(title))?.[1] ?? ''
}

export interface Clue {
  /** Category and name. */
  readonly exact: string
  /** The category alone. */
  readonly category: string
}

/** How the file calls it, the same in every later file; what a person says of it is remembered under this (R5). */
export function clueOf(event: Pick<FileEvent, 'category' | 'title' | 'bodyWords'>): Clue {
  const category = categoryOf(event) || '(no category)'
  const name = plain(event.bodyWords || withoutOrdinals(event.title))
  return {
    exact: single.has(category) || name === '' ? category : `${category} · ${name}`,
    category,
  }
}
