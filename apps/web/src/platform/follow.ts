import type { Delivery, Fact } from '@roundtable/contracts'

/** The numbers of a fact: `prev` is the fact before it on its stream (facts may be merged, so prev is not always seq − 1). */
export interface Numbered {
  readonly prev: number
  readonly seq: number
}

export type Step = 'apply' | 'known' | 'gap'

/**
 * What a fact means for somebody who stands at `last` (I-06): the next one, one already known, or
 * proof that something was missed. Null: nothing was read yet, so there is nothing to follow.
 */
export const follow = (last: number | null, fact: Numbered): Step => {
  if (last === null) return 'gap'
  if (fact.seq <= last) return 'known'
  return fact.prev <= last ? 'apply' : 'gap'
}

/** The facts of a delivery that are new to somebody who stands at `last`, in their order. */
export const newFacts = (last: number, delivery: Delivery): readonly Fact[] => {
  const facts = delivery.kind === 'merged' ? delivery.data.facts : [delivery]
  return facts.filter(({ seq }) => seq > last)
}

/** Milliseconds to wait before the n-th attempt (from 0): full jitter below 0.5, 1, 2 … 30 s. */
export const backoff = (attempt: number, random: number): number =>
  Math.round(random * Math.min(30_000, 500 * 2 ** Math.min(attempt, 6)))
