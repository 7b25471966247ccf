import { isBareSign, isChord, type Chord, type Key } from '../model/keyboard'
import type { Hold } from '../model/ui-state'
import type { Action, Place } from './action'

export interface Situation {
  readonly hold: Pick<Hold, 'by' | 'phase'> | null
  /** The focus is on a session. */
  readonly onCard: boolean
  /** The focus is on a button, which has keys of its own. */
  readonly onButton: boolean
  readonly rightToLeft: boolean
  /** Letters, digits and signs without Ctrl are shortcuts (WCAG 2.1.4: they can be turned off). */
  readonly bareSigns: boolean
}

/** What keys are about now. A card in the pointer's hand, or a refused one, takes only what ends it. */
function placesIn({ hold, onCard, onButton }: Situation): readonly Place[] {
  if (!hold) return onCard ? ['card', 'page'] : ['page']
  return hold.by === 'keyboard' && !onButton ? ['held', 'steering'] : ['held']
}

/** The action that a key press means, of those that the role has; null: the browser should have it. */
export function actionOf(
  actions: readonly Action[],
  key: Key,
  situation: Situation,
): Action | null {
  const places = placesIn(situation)
  const means = (chord: Chord): boolean =>
    (situation.bareSigns || !isBareSign(chord)) && isChord(chord, key, situation.rightToLeft)
  return (
    actions.find(({ on, keys }) => on.some((p) => places.includes(p)) && keys.some(means)) ?? null
  )
}

/** The keys that really lead to an action: one that an earlier action answers to is not its own. */
export function ownKeys(actions: readonly Action[], action: Action): readonly Chord[] {
  const earlier = actions.slice(0, actions.indexOf(action))
  const taken = (chord: Chord): boolean =>
    earlier.some(({ on, keys }) => keys.includes(chord) && on.some((p) => action.on.includes(p)))
  return action.keys.filter((chord) => !taken(chord))
}
