import { t } from '@lingui/core/macro'
import { neighbourOf, type Chord, type Direction } from '../model/keyboard'
import { neighboursOf } from '../model/neighbours'
import { always, type Action } from './action'

/** One arrow that walks from card to card. */
const walk = (id: string, keys: readonly Chord[], to: Direction, label: () => string): Action => ({
  id,
  group: 'go',
  label,
  keys,
  on: ['card'],
  onlyKeys: true,
  enabled: always,
  perform: ({ desk, shown, sessions, focus }) => {
    const next = neighbourOf(neighboursOf(shown.cards, sessions[0]!), sessions[0]!, to)
    if (!next) return
    desk.select(next)
    focus(next)
  },
})

/** Looking around: nothing of this changes the plan. */
export const goActions: readonly Action[] = [
  {
    id: 'inspect',
    group: 'go',
    label: () => t`Show details`,
    keys: ['I', 'Enter', 'Space'],
    on: ['card'],
    enabled: always,
    perform: ({ desk, sessions }) => desk.select(sessions[0]!, true),
  },
  walk('go-earlier', ['ArrowUp'], 'earlier', () => t`To the session before, in this room`),
  walk('go-later', ['ArrowDown'], 'later', () => t`To the next session, in this room`),
  walk('go-back', ['Back'], 'previous-room', () => t`To the session beside it, in the room before`),
  walk('go-forward', ['Forward'], 'next-room', () => t`To the session beside it, in the next room`),
  {
    id: 'day-before',
    group: 'go',
    label: () => t`Open the day before`,
    keys: ['PageUp', ','],
    on: ['card'],
    onlyKeys: true,
    enabled: ({ ui }) => ui.openDay > 0 || t`This is the first day.`,
    perform: ({ desk }) => desk.stepDay(-1),
  },
  {
    id: 'day-after',
    group: 'go',
    label: () => t`Open the next day`,
    keys: ['PageDown', '.'],
    on: ['card'],
    onlyKeys: true,
    enabled: ({ ui, shown }) =>
      ui.openDay < shown.board.days.length - 1 || t`This is the last day.`,
    perform: ({ desk }) => desk.stepDay(1),
  },
]
