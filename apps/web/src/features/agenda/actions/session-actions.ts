import { t } from '@lingui/core/macro'
import type { Shown } from '../model/plan-state'
import type { Edge } from '../model/ui-state'
import { always, type Action, type ActionContext } from './action'

/** The session it is about; what needs none of these is enabled without one. */
const first = ({ sessions }: ActionContext): string => sessions[0]!

const onOne =
  (enabled: (context: ActionContext) => true | string = always) =>
  (context: ActionContext): true | string =>
    context.sessions.length === 0 ? t`Choose a session first.` : enabled(context)

/** Lengths, locks and new sessions belong to the sessions themselves. */
const inMainPlan =
  (enabled: (context: ActionContext) => true | string) =>
  (context: ActionContext): true | string =>
    context.inCopy ? t`Only in the plan itself: a copy holds places alone.` : enabled(context)

const isPlaced = (context: ActionContext): true | string =>
  first(context) in context.shown.enginePlan.placements || t`It has no place on the board.`

const placed = ({ enginePlan }: Shown, ids: readonly string[]): readonly string[] =>
  ids.filter((id) => id in enginePlan.placements)

const lockedOf = ({ board }: Shown, ids: readonly string[]): readonly string[] =>
  ids.filter((id) => board.sessions.get(id)?.lock)

/** What is in the hand, or all that is chosen. */
function takeOff({ desk, shown, sessions, ui }: ActionContext): void {
  const ids = placed(shown, sessions)
  if (ui.hold || ids.length === 1) return desk.place(sessions[0]!, null)
  desk.acts.apply(
    ids.map((sessionId) => ({ sessionId, placement: null })),
    'move',
  )
}

/** Takes a card by an edge; the arrows do the rest. */
const pull = (edge: Edge, keys: Action['keys'], label: () => string): Action => ({
  id: `pull-${edge}`,
  group: 'session',
  label,
  words: () => t`length minutes longer shorter`,
  keys,
  on: ['card'],
  needs: 'plan.move',
  enabled: inMainPlan(onOne(isPlaced)),
  perform: ({ desk, sessions }) => desk.pull(sessions[0]!, edge, 'keyboard'),
})

/** Pulls the end by one step; more of them follow, then Enter or Escape. */
const lengthen = (
  id: string,
  keys: Action['keys'],
  minutes: number,
  label: () => string,
): Action => ({
  ...pull('end', keys, label),
  id,
  on: ['card', 'steering'],
  onlyKeys: true,
  perform: ({ desk, sessions, ui }) => {
    if (!ui.hold) desk.pull(sessions[0]!, 'end', 'keyboard')
    desk.steer({ kind: 'shift', minutes })
  },
})

/** The nearest free place, by its number. */
const accept = (number: 1 | 2 | 3): Action => ({
  id: `accept-${number}`,
  group: 'session',
  label: () => t`Take the nearest free place, number ${number}`,
  keys: [String(number)],
  on: ['held', 'card'],
  needs: 'plan.move',
  onlyKeys: true,
  enabled: onOne(({ desk, sessions }) =>
    desk.offered(sessions[0]!).length >= number ? true : t`There is no such free place.`,
  ),
  perform: ({ desk, sessions }) => desk.acceptFor(sessions[0]!, number - 1),
})

/** What is done to one session. */
export const sessionActions: readonly Action[] = [
  {
    id: 'move-to',
    group: 'session',
    label: () => t`Move to…`,
    words: () => t`place put length minutes`,
    keys: ['M'],
    on: ['card'],
    needs: 'plan.move',
    enabled: onOne(),
    perform: (context) => context.desk.openDialog({ kind: 'move-to', sessionId: first(context) }),
  },
  {
    id: 'take-off',
    group: 'session',
    label: () => t`Take off the board`,
    keys: ['Delete', 'Backspace'],
    on: ['held', 'card'],
    needs: 'plan.move',
    enabled: onOne(isPlaced),
    perform: (context) => takeOff(context),
  },
  {
    id: 'swap',
    group: 'session',
    label: () => t`Swap the two chosen`,
    words: () => t`exchange places`,
    keys: ['X'],
    on: ['card'],
    needs: 'plan.move',
    enabled: ({ sessions, shown }) => {
      if (sessions.length !== 2) return t`Choose two sessions first.`
      return placed(shown, sessions).length > 0 || t`Neither has a place on the board.`
    },
    perform: ({ desk, sessions }) => desk.acts.swap(sessions[0]!, sessions[1]!),
  },
  {
    id: 'duplicate',
    group: 'session',
    label: () => t`Duplicate`,
    words: () => t`copy`,
    keys: ['Mod+D'],
    on: ['card'],
    needs: 'session.write',
    enabled: inMainPlan(onOne()),
    perform: (context) => void context.desk.acts.duplicate(first(context)),
  },
  {
    id: 'lock',
    group: 'session',
    label: () => t`Lock to this place`,
    keys: ['L'],
    on: ['card'],
    needs: 'session.write',
    enabled: inMainPlan(
      onOne(({ sessions, shown }) => {
        const open = placed(shown, sessions).filter((id) => !shown.board.sessions.get(id)!.lock)
        if (open.length > 0) return true
        return placed(shown, sessions).length > 0
          ? t`It is locked already.`
          : t`It has no place on the board.`
      }),
    ),
    perform: ({ desk, sessions, shown }) => void desk.acts.lock(placed(shown, sessions), true),
  },
  {
    id: 'unlock',
    group: 'session',
    label: () => t`Unlock`,
    keys: ['U'],
    on: ['card'],
    needs: 'session.write',
    enabled: inMainPlan(
      onOne(({ sessions, shown }) => lockedOf(shown, sessions).length > 0 || t`It is not locked.`),
    ),
    perform: ({ desk, sessions, shown }) => void desk.acts.lock(lockedOf(shown, sessions), false),
  },
  pull('end', ['E'], () => t`Change its end`),
  pull('start', ['S'], () => t`Change its start`),
  lengthen('longer', ['Shift+Alt+ArrowDown'], 5, () => t`End five minutes later`),
  lengthen('shorter', ['Shift+Alt+ArrowUp'], -5, () => t`End five minutes earlier`),
  accept(1),
  accept(2),
  accept(3),
]
