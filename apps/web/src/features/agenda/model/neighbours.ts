import type { Card } from './cards'
import type { Neighbour } from './keyboard'

/** The cards that arrows walk between from here: those of the same day, or of the tray. */
export function neighboursOf(cards: readonly Card[], sessionId: string): Neighbour[] {
  const here = cards.find((c) => c.session.id === sessionId)
  const day = here?.slot?.day ?? null
  return cards
    .filter((c) => (c.slot?.day ?? null) === day)
    .map((c, index) => ({
      id: c.session.id,
      room: c.slot?.room ?? 0,
      from: c.slot?.minute ?? index,
      to: c.slot ? c.slot.minute + c.session.minutes : index,
    }))
}
