import type { Body, Policy, PolicyChange } from '@roundtable/contracts'
import {
  fixedRules,
  policies,
  ruleCodes,
  rulesOfThePlan,
  type FindingCode,
} from '@roundtable/scheduling'

/** What nobody can weigh otherwise, nor waive (I-01); the database holds it, too. */
export const isFixed = (rule: string): boolean => fixedRules.some((code) => code === rule)
export const isRule = (rule: string): rule is FindingCode => ruleCodes.some((code) => code === rule)

type Weight = Pick<PolicyChange, 'severity' | 'at' | 'waivable'>

/** What a body's meeting weighs that nobody configured otherwise (R3–R5). */
const ofBody: Weight = { severity: 'blocker', at: 'move', waivable: false }

/** The registry's own weight of a rule; null: it weighs as each body of the host says. */
const ownWeight = (code: FindingCode): Weight | null => {
  const row = policies[code]
  return row === 'by-body' ? null : row
}

const sameWeight = (a: Weight, b: Weight): boolean =>
  a.severity === b.severity && a.at === b.at && a.waivable === b.waivable

/** Without changes that say what the registry says anyway, in its order. */
export const tidyChanges = (changes: readonly PolicyChange[]): PolicyChange[] =>
  ruleCodes.flatMap((code) => {
    const change = changes.find((c) => c.rule === code)
    const own = ownWeight(code)
    return change && !(own && sameWeight(own, change)) ? change : []
  })

/** Every rule of the registry as it weighs now. */
export const weighRules = (changes: readonly PolicyChange[]): Policy['rules'] =>
  ruleCodes.map((code) => {
    const own = ownWeight(code)
    const change = isFixed(code) ? undefined : changes.find((c) => c.rule === code)
    const { severity, at, waivable } = change ?? own ?? ofBody
    return {
      rule: code,
      severity,
      at,
      // A waiver stands on a session; where a rule speaks of none, nobody can give one.
      waivable: waivable && !rulesOfThePlan.includes(code),
      fixed: isFixed(code),
      changed: change !== undefined,
      byBody: own === null && change === undefined,
    }
  })

/** May somebody let this rule pass? One that weighs as the bodies say: where a body may be waived. */
export function mayWaive(
  rule: FindingCode,
  changes: readonly PolicyChange[],
  bodies: readonly Pick<Body, 'policy'>[],
): boolean {
  const weight = weighRules(changes).find((w) => w.rule === rule)
  if (!weight || weight.fixed) return false
  return weight.byBody ? bodies.some((body) => body.policy === 'waiver') : weight.waivable
}
