import type { PresentTab } from '@roundtable/contracts'

/** A tab of somebody, as the server tells it: `amina.1` is a tab of Amina's. */
export function aTab(tab: string, told: Partial<PresentTab> & { name?: string } = {}): PresentTab {
  const [id] = tab.split('.')
  const { name, ...rest } = told
  return {
    tab,
    clock: 1,
    who: { id: id!, name: name ?? id!, ring: 0 },
    selected: null,
    editing: null,
    hold: null,
    ...rest,
  }
}

/** A session in the hand, over a slot. */
export const inHand = (sessionId: string, hour = 10): PresentTab['hold'] => ({
  sessionId,
  slot: { roomId: 'room', start: `2022-06-08T${hour}:00:00+02:00` },
})
