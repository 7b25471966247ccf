import { t } from '@lingui/core/macro'
import { neighbourOf, type Chord, type Direction } from '../model/keyboard'
import { neighboursOf } from '../model/neighbours'
import { always, type Action } from './action'

/** One arrow that adds the next card to the chosen ones. */
const extend = (
  id: string,
  keys: readonly Chord[],
  to: Direction,
  label: () => string,
): Action => ({
  id,
  group: 'choose',
  label,
  keys,
  on: ['card'],
  onlyKeys: true,
  enabled: always,
  perform: ({ desk, shown, ui, sessions, focus }) => {
    const next = neighbourOf(neighboursOf(shown.cards, sessions[0]!), sessions[0]!, to)
    if (!next) return
    const chosen = ui.selection.includes(sessions[0]!) ? ui.selection : [sessions[0]!]
    desk.choose([next, ...chosen.filter((id) => id !== next)])
    focus(next)
  },
})

/** Several sessions at once: what is chosen moves together. */
export const chooseActions: readonly Action[] = [
  {
    id: 'choose',
    group: 'choose',
    label: ({ ui, sessions }) =>
      sessions[0] !== undefined && ui.selection.length > 1 && ui.selection.includes(sessions[0])
        ? t`Take it out of the chosen ones`
        : t`Choose it with the others`,
    keys: ['C', 'Mod+Space'],
    on: ['card'],
    enabled: ({ sessions }) => sessions.length > 0 || t`Choose a session first.`,
    perform: ({ desk, sessions }) => desk.toggle(sessions[0]!),
  },
  extend(
    'choose-earlier',
    ['Shift+ArrowUp'],
    'earlier',
    () => t`Choose the session before as well`,
  ),
  extend('choose-later', ['Shift+ArrowDown'], 'later', () => t`Choose the next session as well`),
  extend(
    'choose-back',
    ['Shift+Back'],
    'previous-room',
    () => t`Choose the one in the room before as well`,
  ),
  extend(
    'choose-forward',
    ['Shift+Forward'],
    'next-room',
    () => t`Choose the one in the next room as well`,
  ),
  {
    id: 'choose-day',
    group: 'choose',
    label: () => t`Choose all of this day`,
    keys: ['Mod+A'],
    on: ['card'],
    enabled: ({ shown, ui }) =>
      shown.cards.some((c) => c.slot?.day === ui.openDay) || t`There is none on this day.`,
    perform: ({ desk, shown, ui, sessions }) => {
      const ids = shown.cards.filter((c) => c.slot?.day === ui.openDay).map((c) => c.session.id)
      const [first] = sessions
      desk.choose(first && ids.includes(first) ? [first, ...ids.filter((id) => id !== first)] : ids)
    },
  },
  {
    id: 'choose-none',
    group: 'choose',
    label: () => t`Choose none`,
    keys: ['Escape'],
    on: ['card'],
    onlyKeys: true,
    enabled: always,
    perform: ({ desk }) => desk.select(null),
  },
  {
    id: 'menu',
    group: 'choose',
    label: () => t`What can be done with it`,
    keys: ['Shift+F10', 'ContextMenu'],
    on: ['card'],
    onlyKeys: true,
    enabled: always,
    perform: ({ desk, sessions, at }) =>
      desk.openDialog({ kind: 'menu', sessionId: sessions[0]!, at: at(sessions[0]!) }),
  },
]
