import type { Action, ActionContext } from './action'

/** Does it, or says why not. */
export function run(action: Action, context: ActionContext): void {
  const enabled = action.enabled(context)
  if (enabled === true) action.perform(context)
  else context.desk.say(enabled)
}
