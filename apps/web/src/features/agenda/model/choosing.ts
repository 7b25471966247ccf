import type { Card } from './cards'

/** Adds a session to the chosen ones or takes it out; the newest is looked at. */
export const toggled = (selection: readonly string[], id: string): readonly string[] =>
  selection.includes(id) ? selection.filter((other) => other !== id) : [id, ...selection]

/**
 * Everything between two sessions: on a day the rectangle of rooms and times that they span, in the tray the list
 * from one to the other. Sessions of two days span nothing but themselves.
 */
export function between(cards: readonly Card[], anchor: string, id: string): readonly string[] {
  const a = cards.find((c) => c.session.id === anchor)
  const b = cards.find((c) => c.session.id === id)
  if (!a || !b) return [id]
  if (!a.slot && !b.slot)
    return listBetween(
      cards.filter((c) => !c.slot),
      a,
      b,
    )
  if (!a.slot || !b.slot || a.slot.day !== b.slot.day) return [id, anchor]
  const rooms = [a.slot.room, b.slot.room]
  const times = [a, b].map((c) => c.slot!.minute)
  const within = (n: number, list: readonly number[]): boolean =>
    n >= Math.min(...list) && n <= Math.max(...list)
  const chosen = cards
    .filter((c) => c.slot?.day === a.slot!.day)
    .filter((c) => within(c.slot!.room, rooms) && within(c.slot!.minute, times))
    .map((c) => c.session.id)
  return [id, ...chosen.filter((other) => other !== id)]
}

function listBetween(list: readonly Card[], a: Card, b: Card): readonly string[] {
  const [from, to] = [list.indexOf(a), list.indexOf(b)].toSorted((x, y) => x - y)
  const ids = list.slice(from, to! + 1).map((c) => c.session.id)
  return [b.session.id, ...ids.filter((id) => id !== b.session.id)]
}
