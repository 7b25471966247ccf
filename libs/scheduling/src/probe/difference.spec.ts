import { describe, expect, it } from '@jest/globals'
import { applyMoves } from '../evaluate/decide'
import { evaluate } from '../evaluate/evaluate'
import { findingKey } from '../evaluate/finding'
import type { Finding } from '../model/finding'
import type { Move } from '../model/plan'
import { rules } from '../rules/registry'
import type { Rule } from '../rules/rule'
import { otherRules, Random, randomMove, randomPlan } from '../testing'
import { compile, move } from './compile'
import { explain, probe, type Answer } from './probe'

const MOVES_PER_PLAN = 160

describe('probe and explain against evaluate', () => {
  it('say evaluate(after) − evaluate(before), for 40,000 moves, each after the next before', () => {
    expect(mistakes(250, rules)).toEqual([])
  }, 180_000)

  it('say so of rules of other shapes, too', () => {
    expect(mistakes(25, otherRules)).toEqual([])
  })
})

const mistakes = (plans: number, asked: readonly Rule[]): (Mistake | null)[] =>
  Array.from({ length: plans }, (_, i) => firstMistake(i + 1, asked)).filter(Boolean)

interface Mistake {
  seed: number
  move: Move
  expected: { findings: Finding[]; answer: Answer }
  said: { findings: Finding[]; answer: Answer }
}

/** Walks one plan through its moves, in the index and in the plain reference. */
function firstMistake(seed: number, asked: readonly Rule[]): Mistake | null {
  const random = new Random(seed)
  let plan = randomPlan(random, {
    sessions: random.int(5, 40),
    rooms: random.int(1, 6),
    people: random.int(3, 40),
    days: random.int(1, 3),
  })
  const index = compile(plan, asked)
  let before = new Set(evaluate(plan, asked).map(findingKey))
  for (let i = 0; i < MOVES_PER_PLAN; i++) {
    const next = randomMove(random, plan)
    plan = applyMoves(plan, [next])
    const all = evaluate(plan, asked)
    const after = new Map(all.map((finding) => [findingKey(finding), finding]))
    expect(after.size).toBe(all.length) // nothing is said twice
    const findings = [...after].filter(([key]) => !before.has(key)).map(([, finding]) => finding)
    const expected = { findings, answer: sum(findings, asked) }
    const said = { findings: explain(index, next), answer: probe(index, next) }
    if (!same(expected, said)) return { seed, move: next, expected, said }
    before = new Set(after.keys())
    move(index, next)
  }
  return null
}

const same = (a: Mistake['said'], b: Mistake['said']): boolean =>
  a.findings.map(findingKey).join() === b.findings.map(findingKey).join() &&
  JSON.stringify(a.answer) === JSON.stringify(b.answer)

/** An answer, computed from the findings that it sums up. */
function sum(findings: readonly Finding[], asked: readonly Rule[]): Answer {
  const number = new Map<string, number>(asked.map((rule, i) => [rule.code, i]))
  const numbers = findings.map(({ code }) => number.get(code)!)
  return {
    severity: findings.some((f) => f.severity === 'blocker' && f.at === 'move' && !f.waived)
      ? 'blocked'
      : findings.some((f) => !f.waived && weighsHere(f))
        ? 'warning'
        : findings.length > 0
          ? 'advice'
          : 'free',
    codes: bitsOf(numbers.filter((n) => n < 32)),
    codesFrom32: bitsOf(numbers.filter((n) => n >= 32).map((n) => n - 32)),
    minutes: findings.reduce((sum, f) => sum + ('minutes' in f ? f.minutes : 0), 0),
  }
}

/** Advice says little against a place, and what is told with the next release nothing. */
const weighsHere = ({ severity, at }: Finding): boolean =>
  severity === 'blocker' || (severity === 'warning' && at === 'move')

const bitsOf = (numbers: readonly number[]): number =>
  numbers.reduce((bits, number) => bits | (1 << number), 0)
