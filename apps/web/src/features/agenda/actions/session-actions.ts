import { t } from '@lingui/core/macro'
import { always, type Action, type ActionContext } from './action'

/** The session it is about; what needs none of these is enabled without one. */
const first = ({ sessions }: ActionContext): string => sessions[0]!

const onOne =
  (enabled: (context: ActionContext) => true | string = always) =>
  (context: ActionContext): true | string =>
    context.sessions.length === 0 ? t`Choose a session first.` : enabled(context)

const isPlaced = (context: ActionContext): true | string =>
  first(context) in context.shown.enginePlan.placements || t`It has no place on the board.`

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
    perform: (context) => context.desk.place(first(context), null),
  },
  accept(1),
  accept(2),
  accept(3),
]
