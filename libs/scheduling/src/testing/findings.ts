import { ask } from '../evaluate/evaluate'
import type { FindingFacts } from '../model/finding'
import type { Plan } from '../model/plan'
import type { Rule } from '../rules/rule'
import { viewsOf } from '../world/view'
import { worldOf } from '../world/world'

type Bare<R extends Rule> = { sessions: string[] } & FindingFacts[R['code']]

/** What one rule has to say of a plan: sessions and facts, without the policy. */
export function findings<R extends Rule>(rule: R, plan: Plan): Bare<R>[] {
  const world = worldOf(plan)
  const found: Bare<R>[] = []
  ask(rule, world, viewsOf(world, plan), (sessions, facts) =>
    found.push({ sessions: sessions.map(({ id }) => id).sort(), ...facts } as Bare<R>),
  )
  return found
}
