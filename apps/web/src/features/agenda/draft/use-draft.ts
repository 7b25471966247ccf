import type { Plan } from '@roundtable/contracts'
import type { Finding } from '@roundtable/scheduling'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { read } from '../../../platform/read'
import { boardOf, placesInMinutes, type Board } from '../model/board-model'
import { namesOf } from '../model/names'
import { sentenceOf } from '../model/sentences'
import type { Placement } from '@roundtable/scheduling'
import { useExpiry } from './use-expiry'

/** The draft for pages beside the board: read once, read again when a fact says so (platform/plan-line.ts). */
export interface Draft {
  readonly plan: Plan
  readonly board: Board
  /** Where sessions stand, in event minutes. */
  readonly placements: Readonly<Record<string, Placement>>
  readonly findings: readonly Finding[]
}

export const planQuery = queryOptions({
  queryKey: ['plan'],
  queryFn: ({ signal }) => read('plan', { signal }),
})

const drafts = new WeakMap<Plan, Draft>()

const draftOf = (plan: Plan): Draft => {
  const known = drafts.get(plan)
  if (known) return known
  const board = boardOf(plan)
  const places = Object.fromEntries(plan.placements.map((p) => [p.sessionId, p]))
  const draft: Draft = {
    plan,
    board,
    placements: placesInMinutes(board.clock, places),
    // The contract leaves a finding's facts open; they are the engine's own.
    findings: plan.findings as unknown as readonly Finding[],
  }
  drafts.set(plan, draft)
  return draft
}

export const useDraft = () => {
  const draft = useQuery({ ...planQuery, select: draftOf })
  useExpiry(draft.data?.plan)
  return draft
}

/** A finding as one sentence, spoken about one of its sessions. */
export const sentenceAbout = (draft: Draft, sessionId: string, finding: Finding): string =>
  sentenceOf(finding, namesOf(draft.board, sessionId, draft.placements))
