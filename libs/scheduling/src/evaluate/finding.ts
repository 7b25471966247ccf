import type { Finding, FindingCode } from '../model/finding'
import { policyOf } from '../rules/policy'
import { rules } from '../rules/registry'
import type { Facts } from '../rules/rule'
import type { Subject } from '../world/subject'
import type { World } from '../world/world'

/** What a rule found, weighed by the policy and by the waivers in force. */
export function findingOf(
  world: World,
  code: FindingCode,
  sessions: readonly Subject[],
  facts: Facts,
): Finding {
  const { severity, at, waivable } = policyOf(code, facts as never, world)
  return {
    code,
    sessions: sessions.map((session) => session.id).sort(),
    severity,
    at,
    waivable,
    waived: waivable && isWaived(world.waivers.get(code), sessions),
    ...facts,
  } as Finding
}

/** A waiver on one of the sessions covers the finding. */
export const isWaived = (
  waivers: ReadonlySet<string> | undefined,
  sessions: readonly Subject[],
): boolean => waivers !== undefined && sessions.some((session) => waivers.has(session.id))

/** The complete finding as a string: two findings are equal when their keys are. The code tells the names. */
export function findingKey(finding: Finding): string {
  const names = Object.keys(finding).sort() as (keyof Finding)[]
  return JSON.stringify(names.map((name) => finding[name]))
}

/** Order of the registry, then sessions, then facts. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  const known = findings.map((finding) => ({
    finding,
    place: place.get(finding.code)!,
    sessions: finding.sessions.join(' '),
  }))
  known.sort(
    (a, b) =>
      a.place - b.place ||
      compare(a.sessions, b.sessions) ||
      compare(findingKey(a.finding), findingKey(b.finding)),
  )
  return known.map(({ finding }) => finding)
}

const place = new Map<FindingCode, number>(rules.map((rule, number) => [rule.code, number]))
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
