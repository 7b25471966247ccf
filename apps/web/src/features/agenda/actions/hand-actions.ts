import { t } from '@lingui/core/macro'
import type { Chord, Step } from '../model/keyboard'
import { always, type Action } from './action'

/** One key that steers the card in the hand. */
const steer = (id: string, keys: readonly Chord[], step: Step, label: () => string): Action => ({
  id,
  group: 'hand',
  label,
  keys,
  on: ['steering'],
  needs: 'plan.move',
  onlyKeys: true,
  enabled: always,
  perform: ({ desk }) => desk.steer(step),
})

/** A card in the hand of the keyboard: taken, steered, let go. */
export const handActions: readonly Action[] = [
  {
    id: 'grab',
    group: 'hand',
    label: () => t`Take in the hand`,
    keys: ['Enter', 'Space'],
    on: ['card'],
    needs: 'plan.move',
    enabled: always,
    perform: ({ desk, sessions }) => desk.lift(sessions[0]!, 'keyboard'),
  },
  steer(
    'steer-earlier',
    ['ArrowUp'],
    { kind: 'shift', minutes: -5 },
    () => t`Five minutes earlier`,
  ),
  steer('steer-later', ['ArrowDown'], { kind: 'shift', minutes: 5 }, () => t`Five minutes later`),
  steer(
    'steer-hour-earlier',
    ['Shift+ArrowUp'],
    { kind: 'shift', minutes: -60 },
    () => t`An hour earlier`,
  ),
  steer(
    'steer-hour-later',
    ['Shift+ArrowDown'],
    { kind: 'shift', minutes: 60 },
    () => t`An hour later`,
  ),
  steer(
    'steer-back',
    ['Back', 'Shift+Back'],
    { kind: 'room', by: -1 },
    () => t`To the room before`,
  ),
  steer(
    'steer-forward',
    ['Forward', 'Shift+Forward'],
    { kind: 'room', by: 1 },
    () => t`To the next room`,
  ),
  steer('steer-day-back', ['PageUp', ','], { kind: 'day', by: -1 }, () => t`To the day before`),
  steer('steer-day-forward', ['PageDown', '.'], { kind: 'day', by: 1 }, () => t`To the next day`),
  {
    id: 'drop',
    group: 'hand',
    label: () => t`Let go`,
    keys: ['Enter', 'Space'],
    on: ['steering'],
    needs: 'plan.move',
    onlyKeys: true,
    enabled: always,
    perform: ({ desk }) => desk.drop(),
  },
  {
    id: 'cancel',
    group: 'hand',
    label: () => t`Leave it where it was`,
    keys: ['Escape'],
    on: ['held', 'steering'],
    onlyKeys: true,
    enabled: always,
    perform: ({ desk }) => desk.cancel(),
  },
]
