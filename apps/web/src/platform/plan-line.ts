import type { Fact, PlanChanged } from '@roundtable/contracts'
import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { askPlan } from './ask-plan'
import { openLive } from './live'
import { isHeard, type LiveState } from './live-state'

/** First words of the query keys under which pages keep what the server told them. */
const keysOf: Record<PlanChanged['data']['what'], readonly string[]> = {
  session: ['session', 'person'],
  person: ['person', 'people', 'organisations'],
  venue: ['venue'],
  host: ['host'],
  waiver: [],
  policy: ['policy'],
  taxonomy: ['taxonomy'],
}
const all = [...new Set(['plan', 'copies', 'releases', ...Object.values(keysOf).flat()])]

/** The draft itself holds something of everything, and its findings follow from all of it. */
export const staleKeys = (fact: Fact): readonly string[] => {
  if (fact.kind === 'plan-changed') return ['plan', 'copies', ...keysOf[fact.data.what]]
  if (fact.kind === 'host-revised') return ['plan', 'copies', 'host']
  // Another plan than the draft; how copies differ from it changes with the draft as well.
  if (fact.kind === 'copy-changed') return ['copies']
  if (fact.kind === 'released') return ['plan', 'copies', 'releases']
  return ['plan', 'copies']
}

const readAgain = (client: QueryClient, keys: readonly string[]): void => {
  for (const key of keys) void client.invalidateQueries({ queryKey: [key] })
}

export interface PlanLine {
  readonly state: LiveState
  /** ms since 1970 at which the line broke; null while it stands. */
  readonly brokenSince: number | null
}

/** Follows the draft for pages that are made of queries: what others change is read again. Once a frame. */
export const usePlanLine = (): PlanLine => {
  const client = useQueryClient()
  const [line, setLine] = useState<PlanLine>({ state: 'connecting', brokenSince: null })
  useEffect(() => {
    const live = openLive({
      stream: 'plan',
      onFact: (fact) => readAgain(client, staleKeys(fact)),
      onSnapshot: () => readAgain(client, all),
      ask: askPlan,
      onState: (state) =>
        setLine((now) => ({
          state,
          brokenSince: isHeard(state) ? null : (now.brokenSince ?? Date.now()),
        })),
    })
    return () => live.close()
  }, [client])
  return line
}
