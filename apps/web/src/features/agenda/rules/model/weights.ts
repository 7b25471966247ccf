import type { Policy, PolicyChange } from '@roundtable/contracts'
import type { FindingCode, Policy as Weighed } from '@roundtable/scheduling'
import { policies } from '@roundtable/scheduling'

/** What a rule does, as one word: refuses, holds back a release, warns, advises; or as each body of the host says. */
export const grades = ['blocked', 'held', 'warning', 'advice'] as const
export type Grade = (typeof grades)[number] | 'by-body'

export interface Weight {
  readonly grade: Grade
  readonly waivable: boolean
}
/** By code of the rule. */
export type Weights = Readonly<Record<string, Weight>>

type Rule = Policy['rules'][number]

const gradeOf = ({ severity, at }: Pick<Rule, 'severity' | 'at'>): Grade =>
  severity === 'blocker' ? (at === 'move' ? 'blocked' : 'held') : severity

const weightOf = (rule: Pick<Rule, 'severity' | 'at' | 'waivable'>): Weight => ({
  grade: gradeOf(rule),
  waivable: rule.waivable,
})

export const weightsOf = ({ rules }: Pick<Policy, 'rules'>): Weights =>
  Object.fromEntries(
    rules.map((rule) => [
      rule.rule,
      rule.byBody && !rule.changed ? { grade: 'by-body', waivable: false } : weightOf(rule),
    ]),
  )

/** How the registry's own table weighs a rule. */
export function defaultOf(rule: string): Weight {
  const row: unknown = policies[rule as FindingCode]
  return typeof row === 'object' ? weightOf(row as Weighed) : { grade: 'by-body', waivable: false }
}

const sameWeight = (a: Weight, b: Weight): boolean =>
  a.grade === b.grade && a.waivable === b.waivable

export const isChanged = (rule: string, weight: Weight): boolean =>
  !sameWeight(weight, defaultOf(rule))

/** Only what refuses can be waived; nothing else has to be. */
export const mayBeWaived = ({ grade }: Weight): boolean => grade === 'blocked' || grade === 'held'

/** All weights that differ from the registry, as the contract names them together. */
export const changesOf = (weights: Weights): PolicyChange[] =>
  Object.entries(weights).flatMap(([rule, weight]) => {
    if (weight.grade === 'by-body' || !isChanged(rule, weight)) return []
    const blocks = weight.grade === 'blocked' || weight.grade === 'held'
    return {
      rule,
      severity: blocks ? 'blocker' : (weight.grade as 'warning' | 'advice'),
      at: weight.grade === 'held' ? 'release' : 'move',
      waivable: blocks && weight.waivable,
    }
  })

/** Weights of all of `rules` under these changes: what a stale answer tells. */
export const weightsUnder = (
  rules: readonly string[],
  changes: readonly PolicyChange[],
): Weights => {
  const changed = new Map(changes.map((change) => [change.rule, weightOf(change)]))
  return Object.fromEntries(rules.map((rule) => [rule, changed.get(rule) ?? defaultOf(rule)]))
}
