import type { Finding } from '../model/finding'
import type { Plan } from '../model/plan'
import { rules } from '../rules/registry'
import type { Facts, GroupRule, PairRule, Rule, SessionRule, Sharing } from '../rules/rule'
import { viewsOf, type Placed, type View } from '../world/view'
import type { Subject } from '../world/subject'
import { worldOf, type World } from '../world/world'
import { findingOf, inOrder } from './finding'

/** Everything that rules have to say of a plan, in canonical order. The reference that `probe` is held to. */
export function evaluate(plan: Plan, asked: readonly Rule[] = rules): Finding[] {
  const world = worldOf(plan)
  const sessions = viewsOf(world, plan)
  const findings: Finding[] = []
  for (const rule of asked) {
    ask(rule, world, sessions, (members, facts) =>
      findings.push(findingOf(world, rule.code, members, facts)),
    )
  }
  return inOrder(findings)
}

type Say = (members: readonly Subject[], facts: Facts) => void

/** Asks one rule about all its members; `sessions` are in order of rank. */
export function ask(rule: Rule, world: World, sessions: readonly View[], say: Say): void {
  switch (rule.scope) {
    case 'session':
      return sessions.forEach((session) => askSession(rule, world, session, say))
    case 'pair':
      return groups(rule.sharing, sessions).forEach(({ members, key }) =>
        askPairs(rule, members, key, say),
      )
    case 'group':
      return groups(rule.sharing, sessions, rule.always(world), rule.daily).forEach(
        ({ members, key }) => askGroup(rule, members, key, say),
      )
  }
}

function askSession(rule: SessionRule, world: World, session: View, say: Say): void {
  if (!session.placed) {
    const facts = rule.unplaced(session)
    if (facts) say([session], facts)
    return
  }
  for (const item of rule.each(session, world)) {
    const facts = rule.find(session, item)
    if (facts) say([session], facts)
  }
}

function askPairs(rule: PairRule, members: readonly Placed[], key: string, say: Say): void {
  members.forEach((a, position) => {
    for (const b of members.slice(position + 1)) {
      const facts = rule.find(a, b, key)
      if (facts) say([a, b], facts)
    }
  })
}

function askGroup(rule: GroupRule, members: readonly Placed[], key: string, say: Say): void {
  const { from, to, counts } = rule.reading
  const sorted = [...members].sort((a, b) => from(a, key) - from(b, key) || a.rank - b.rank)
  const group = {
    sessions: sorted,
    from: sorted.map((session) => from(session, key)),
    to: sorted.map((session) => to(session, key)),
    counts: sorted.map((session) => counts(session, key)),
  }
  for (const { sessions, facts } of rule.find(group, key) || []) say(sessions, facts)
}

interface Keyed {
  readonly key: string
  readonly members: View[]
}

/** Placed sessions by shared key, and by day where it is `daily`; the keys of `always` even when no session has them. */
function groups(
  sharing: Sharing,
  sessions: readonly View[],
  always: readonly string[] = [],
  daily = false,
): Keyed[] {
  const byName = new Map<string, Keyed>(always.map((key) => [key, { key, members: [] }]))
  for (const session of sessions) {
    if (!session.placed || (daily && !session.day)) continue
    for (const key of keysOf(sharing, session)) {
      const name = daily ? `${session.day!.id} ${key}` : key
      const group = byName.get(name)
      if (group) group.members.push(session)
      else byName.set(name, { key, members: [session] })
    }
  }
  return [...byName.values()]
}

/** Each key once, however often the session names it. */
function keysOf(sharing: Sharing, session: View): Iterable<string> {
  if ('many' in sharing) return new Set(sharing.many(session))
  const key = sharing.one(session)
  return key === null ? [] : [key]
}
