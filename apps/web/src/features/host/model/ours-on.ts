import type { Shown } from '../../agenda/model/plan-state'
import type { Block } from '../changes/strips'

/** Sessions of ours on a day, a lane per room in use, as blocks of minutes of that day. */
export function oursOn(
  { board, cards }: Pick<Shown, 'board' | 'cards'>,
  date: string,
  hit: ReadonlySet<string>,
): readonly (readonly Block[])[] {
  const day = board.days.find((one) => one.date === date)
  if (!day) return []
  const lanes = new Map<number, Block[]>()
  for (const { session, slot } of cards) {
    if (slot?.day !== day.index) continue
    const look = hit.has(session.id) ? 'reached' : 'ours'
    const block: Block = { from: slot.minute, to: slot.minute + session.minutes, look }
    lanes.set(slot.room, [...(lanes.get(slot.room) ?? []), block])
  }
  return [...lanes].toSorted(([a], [b]) => a - b).map(([, blocks]) => blocks)
}
