import { fold } from '@roundtable/domain'

/** Something the palette can lead to. */
export interface Entry {
  readonly id: string
  readonly group: EntryGroup
  readonly label: string
  readonly detail: string
  /** All that it is found by, in every language: code, titles, names. The first is what it is called. */
  readonly names: readonly string[]
  /** Why it cannot be done now. */
  readonly disabled: string | null
}

/** In the order in which they stand when they fit equally well. */
const entryGroups = ['places', 'actions', 'sessions', 'people', 'rooms', 'days'] as const
export type EntryGroup = (typeof entryGroups)[number]

export interface FoundGroup<E extends Entry> {
  readonly group: EntryGroup
  readonly entries: readonly E[]
}

/**
 * How well a name fits what was typed: 0 the whole name, 1 its beginning, 2 every word begins a word of it, 3 every
 * word is somewhere in it, 4 its initials; null: not at all. Nothing fuzzier: one can tell beforehand what will be found.
 */
export function fit(asked: string, name: string): number | null {
  const [wanted, text] = [fold(asked), fold(name)]
  if (text === wanted) return 0
  if (text.startsWith(wanted)) return 1
  const words = text.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
  const parts = wanted.split(' ')
  if (parts.every((part) => words.some((word) => word.startsWith(part)))) return 2
  if (parts.every((part) => text.includes(part))) return 3
  const initials = words.map((word) => word[0]).join('')
  return wanted.length > 1 && initials.startsWith(wanted) ? 4 : null
}

const bestFit = (asked: string, names: readonly string[]): number | null => {
  const fits = names.flatMap((name) => fit(asked, name) ?? [])
  // Words may be spread over what a thing is called and what it is found by: "P5 mile".
  return fits.length > 0 ? Math.min(...fits) : fit(asked, names.join(' '))
}

const atMost = 6

/** What fits, in groups; the group with the best fit first. `recent`: ids that were taken lately, the newest first. */
export function found<E extends Entry>(
  asked: string,
  entries: readonly E[],
  recent: readonly string[],
): readonly FoundGroup<E>[] {
  const rank = (id: string): number => {
    const at = recent.indexOf(id)
    return at < 0 ? recent.length : at
  }
  const fitting = entries.flatMap((entry) => {
    const fits = bestFit(asked, entry.names)
    return fits === null ? [] : [{ entry, fits }]
  })
  const groups = entryGroups.flatMap((group) => {
    const mine = fitting
      .filter(({ entry }) => entry.group === group)
      .toSorted(
        (a, b) =>
          a.fits - b.fits ||
          Number(a.entry.disabled !== null) - Number(b.entry.disabled !== null) ||
          rank(a.entry.id) - rank(b.entry.id),
      )
    return mine.length > 0
      ? [{ group, best: mine[0]!.fits, entries: mine.slice(0, atMost).map((f) => f.entry) }]
      : []
  })
  return groups
    .toSorted((a, b) => a.best - b.best)
    .map(({ group, entries: mine }) => ({ group, entries: mine }))
}

/** With nothing typed: what was taken lately, then what can be done, then what cannot be done now. */
export function atFirst<E extends Entry>(
  entries: readonly E[],
  recent: readonly string[],
): { readonly recent: readonly E[]; readonly groups: readonly FoundGroup<E>[] } {
  const lately = recent.flatMap((id) => entries.find((e) => e.id === id) ?? []).slice(0, atMost)
  const rest = entries
    .filter((e) => e.group === 'actions' && !lately.includes(e))
    .toSorted((a, b) => Number(a.disabled !== null) - Number(b.disabled !== null))
  return { recent: lately, groups: [{ group: 'actions', entries: rest }] }
}
