import type { PresentTab } from '@roundtable/contracts'
import { otherTabs, type Others } from './others'

/** Somebody who is here, in one tab or several. */
export interface Person {
  readonly id: string
  readonly name: string
  /** Two people of one name are told apart by a number; null where the name is enough. */
  readonly nth: number | null
  readonly ring: number
  /** The viewer, in another tab. */
  readonly me: boolean
  readonly tabs: readonly PresentTab[]
}

/** Everybody but this tab, in the order they came. */
export function peopleOf(others: Others): readonly Person[] {
  const own = others.you === null ? undefined : others.seen.get(others.you)?.tab.who.id
  const tabsOf = new Map<string, PresentTab[]>()
  for (const tab of otherTabs(others))
    tabsOf.set(tab.who.id, [...(tabsOf.get(tab.who.id) ?? []), tab])
  const found = [...tabsOf.values()].map((tabs) => ({ tabs, who: tabs[0]!.who }))
  return found.map(({ tabs, who }) => ({
    ...who,
    nth: nthOf(
      found.map((other) => other.who),
      who,
    ),
    me: who.id === own,
    tabs,
  }))
}

/** By id: the same number on every board. */
function nthOf(people: readonly PresentTab['who'][], { id, name }: PresentTab['who']) {
  const alike = people.filter((person) => person.name === name).map((person) => person.id)
  return alike.length > 1 ? alike.sort().indexOf(id) + 1 : null
}

/** Claire Rousset → Claire R.; titles do not count, a single name stays whole. */
export function shortName({ name, nth }: Pick<Person, 'name' | 'nth'>): string {
  const words = name.split(/\s+/).filter((word) => word !== '' && !word.endsWith('.'))
  const [first = name.trim()] = words
  const last = words.length > 1 ? Array.from(words.at(-1)!)[0]! : null
  const short = last === null ? first : `${first} ${last}.`
  return nth === null ? short : `${short} (${nth})`
}

/** What somebody does is what the hand does, else what is written, else what is looked at. */
export type Doing =
  | { readonly kind: 'moves'; readonly hold: NonNullable<PresentTab['hold']> }
  | { readonly kind: 'edits'; readonly sessionId: string }
  | { readonly kind: 'looks'; readonly sessionId: string }
  | { readonly kind: 'is-here' }

export function doingOf({ tabs }: Pick<Person, 'tabs'>): Doing {
  const hold = tabs.find((tab) => tab.hold)?.hold
  if (hold) return { kind: 'moves', hold }
  const editing = tabs.find((tab) => tab.editing)?.editing
  if (editing) return { kind: 'edits', sessionId: editing }
  const selected = tabs.find((tab) => tab.selected)?.selected
  return selected ? { kind: 'looks', sessionId: selected } : { kind: 'is-here' }
}

/** What others do with one session. */
export interface Marks {
  readonly holders: readonly Person[]
  readonly editors: readonly Person[]
  readonly lookers: readonly Person[]
}

/** By session: each person once, where they do most. */
export function marksOf(people: readonly Person[]): ReadonlyMap<string, Marks> {
  const marks = new Map<string, { holders: Person[]; editors: Person[]; lookers: Person[] }>()
  const at = (sessionId: string) => {
    const known = marks.get(sessionId) ?? { holders: [], editors: [], lookers: [] }
    marks.set(sessionId, known)
    return known
  }
  for (const person of people) {
    const held = new Set(person.tabs.flatMap(({ hold }) => hold?.sessionId ?? []))
    const edited = new Set(person.tabs.flatMap(({ editing }) => editing ?? []))
    const looked = new Set(person.tabs.flatMap(({ selected }) => selected ?? []))
    for (const id of held) at(id).holders.push(person)
    for (const id of edited) if (!held.has(id)) at(id).editors.push(person)
    for (const id of looked) if (!held.has(id) && !edited.has(id)) at(id).lookers.push(person)
  }
  return marks
}
