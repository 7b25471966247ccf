import type { call } from '../../../platform/api'
import { PlanStore } from '../model/plan-store'
import { browserHome, browserMemory } from './browser-home'
import { mainPlan } from './main-plan'

/** The plan in this browser, with what it keeps of an account's moves; `planId` absent: the plan itself. */
export const browserStore = (
  ask: typeof call,
  account: string,
  planId: string | undefined,
): PlanStore =>
  new PlanStore({
    call: ask,
    now: () => Date.now(),
    newId: () => crypto.randomUUID(),
    random: () => Math.random(),
    after: (ms, act) => {
      const timer = setTimeout(act, ms)
      return () => clearTimeout(timer)
    },
    planId,
    account,
    home: browserHome(account, planId ?? mainPlan),
    memory: browserMemory(account, planId ?? mainPlan),
  })
