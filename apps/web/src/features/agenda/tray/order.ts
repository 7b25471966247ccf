import { format as formats, segment as segments, type Segment } from '@roundtable/contracts'
import { fold } from '@roundtable/domain'
import type { Format } from '@roundtable/scheduling'
import type { Board } from '../model/board-model'
import type { Card } from '../model/cards'
import { personName, textOf } from '../model/names'
import type { Fit } from './fit'

export type TrayOrder = 'hardest' | 'code' | 'longest'

/** Sessions of one segment and format (R2, R9), in the order of both. */
export interface TrayGroup {
  readonly segment: Segment
  readonly format: Format
  readonly cards: readonly Card[]
}

/** P2 before P10. */
const codes = new Intl.Collator('en', { numeric: true })

const byCode = (a: Card, b: Card): number => codes.compare(a.session.code, b.session.code)

/** The fewest places first; what has not been counted yet comes last. */
function compare(order: TrayOrder, fits: ReadonlyMap<string, Fit>) {
  const places = (card: Card): number => fits.get(card.session.id)?.places ?? Infinity
  return (a: Card, b: Card): number => {
    if (order === 'longest') return b.session.minutes - a.session.minutes || byCode(a, b)
    if (order === 'code' || places(a) === places(b)) return byCode(a, b)
    return places(a) - places(b)
  }
}

export function groupsOf(
  cards: readonly Card[],
  fits: ReadonlyMap<string, Fit>,
  order: TrayOrder,
): readonly TrayGroup[] {
  const sorted = cards.toSorted(compare(order, fits))
  return segments.options.flatMap((segment) =>
    formats.options.flatMap((format): TrayGroup[] => {
      const group = sorted.filter(
        ({ session }) => session.segment === segment && session.format === format,
      )
      return group.length > 0 ? [{ segment, format, cards: group }] : []
    }),
  )
}

/** Whether code, title or somebody in it holds every word that was typed. */
export function isFound(board: Board, { session }: Card, query: string): boolean {
  const words = fold(query).split(' ').filter(Boolean)
  if (words.length === 0) return true
  const people = session.roles.map(({ personId }) => {
    const person = board.people.get(personId)
    return person ? personName(person) : ''
  })
  const text = fold([session.code, textOf(session.title), ...people].join(' '))
  return words.every((word) => text.includes(word))
}
