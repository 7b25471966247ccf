import { call } from '../../../platform/api'
import type { LiveState } from '../../../platform/live-state'
import { browserStore } from './browser-store'
import { mainPlan } from './main-plan'

/** Sends what is kept of a plan's moves, as its board would. */
export interface Sending {
  readonly lineIs: (line: LiveState) => void
  readonly close: () => void
}

/** `changed` hears whenever something was sent, was refused, or has to wait; `stuck`: it cannot be sent now. */
export function sendKept(
  account: string,
  plan: string,
  changed: (stuck: boolean) => void,
): Sending {
  const store = browserStore(call, account, plan === mainPlan ? undefined : plan)
  store.state.subscribe(({ saving, phase }, before) => {
    if (saving === before.saving && phase === before.phase) return
    changed(saving.kind === 'waiting' || phase === 'failed')
  })
  void store.read()
  return { lineIs: (line) => store.lineIs(line), close: () => store.close() }
}
