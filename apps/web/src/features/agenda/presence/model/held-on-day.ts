import type { Place } from '@roundtable/contracts'
import type { Slot } from '../../model/board-model'
import type { Card } from '../../model/cards'
import type { Marks, Person } from './people'

/** A card in others' hands, as far as one day is concerned. */
interface HeldOnDay {
  readonly card: Card
  readonly holders: readonly Person[]
  /** Where it stands that day; null: on another, or nowhere. */
  readonly stands: Slot | null
  /** Where it hangs that day. */
  readonly hangs: readonly Slot[]
}

interface Known {
  readonly cardOf: (sessionId: string) => Card | undefined
  readonly slotOf: (place: Place) => Slot | null
}

/** Cards in others' hands that stand or hang on a day. */
export const heldOnDay = (
  marks: ReadonlyMap<string, Pick<Marks, 'holders'>>,
  day: number,
  { cardOf, slotOf }: Known,
): readonly HeldOnDay[] =>
  [...marks].flatMap(([sessionId, { holders }]): HeldOnDay[] => {
    const card = cardOf(sessionId)
    if (!card || holders.length === 0) return []
    const places = holders.flatMap(({ tabs }) =>
      tabs.flatMap(({ hold }) => (hold?.sessionId === sessionId ? (hold.slot ?? []) : [])),
    )
    const hangs = places.flatMap((place) => slotOf(place) ?? []).filter((slot) => slot.day === day)
    const stands = card.slot?.day === day ? card.slot : null
    return stands || hangs.length > 0 ? [{ card, holders, stands, hangs }] : []
  })
