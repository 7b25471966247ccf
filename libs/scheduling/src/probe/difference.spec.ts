import { describe, expect, it } from '@jest/globals'
import { applyMoves } from '../evaluate/decide'
import { evaluate } from '../evaluate/evaluate'
import { findingKey } from '../evaluate/finding'
import type { Finding } from '../model/finding'
import { rules } from '../rules/registry'
import { Random, randomMove, randomPlan } from '../testing'
import { compile, move } from './compile'
import { explain, probe, type Answer } from './probe'

const PLANS = 250
const MOVES_PER_PLAN = 400

describe('probe and explain against evaluate', () => {
  it('say evaluate(after) − evaluate(before), for 100,000 moves, each after the next before', () => {
    for (let seed = 1; seed <= PLANS; seed++) checkPlan(seed)
  })
})

function checkPlan(seed: number): void {
  const random = new Random(seed)
  const sessions = random.int(5, 40)
  const rooms = random.int(1, 6)
  const days = random.int(1, 3)
  let plan = randomPlan(random, { sessions, rooms, people: random.int(3, 40), days })
  const index = compile(plan)
  let before = new Set(evaluate(plan).map(findingKey))
  for (let i = 0; i < MOVES_PER_PLAN; i++) {
    const next = randomMove(random, plan)
    plan = applyMoves(plan, [next])
    const after = evaluate(plan)
    const fresh = after.filter((finding) => !before.has(findingKey(finding)))
    const context = { seed, i, next }
    expect({ ...context, findings: explain(index, next) }).toEqual({ ...context, findings: fresh })
    expect({ ...context, answer: probe(index, next) }).toEqual({ ...context, answer: sum(fresh) })
    before = new Set(after.map(findingKey))
    expect(before.size).toBe(after.length)
    move(index, next)
  }
}

/** An answer, computed from the findings that it sums up. */
function sum(findings: readonly Finding[]): Answer {
  const number = new Map<string, number>(rules.map((rule, i) => [rule.code, i]))
  return {
    severity: findings.some((f) => f.severity === 'blocker' && f.at === 'move' && !f.waived)
      ? 'blocked'
      : findings.some((f) => !f.waived)
        ? 'warning'
        : findings.length > 0
          ? 'advice'
          : 'free',
    codes: findings.reduce((bits, { code }) => bits | (1 << number.get(code)!), 0),
    minutes: findings.reduce((sum, f) => sum + ('minutes' in f ? f.minutes : 0), 0),
  }
}
