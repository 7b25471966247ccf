import type { HistoryEntry, SessionHistory } from '@roundtable/contracts'
import { useInfiniteQuery } from '@tanstack/react-query'
import { call } from '../../../../platform/api'
import { Refused } from '../../../../platform/problem'

const perPage = 20

/** What happened to a session, a page at a time; read again whenever the plan has changed (`seq`). */
export function useHistory(sessionId: string, seq: number) {
  const query = useInfiniteQuery({
    queryKey: ['plan', 'history', sessionId, seq],
    initialPageParam: null as number | null,
    // Read again, the story of the same session stays in sight until the new one is there.
    placeholderData: (former, query) => (query?.queryKey[2] === sessionId ? former : undefined),
    queryFn: async ({ pageParam, signal }): Promise<SessionHistory> => {
      const answer = await call('sessionHistory', {
        params: { id: sessionId },
        query: { limit: perPage, before: pageParam ?? undefined },
        signal,
      })
      if (answer.ok) return answer.value
      throw new Refused(answer.problem)
    },
    getNextPageParam: ({ next }: SessionHistory) => next,
  })
  const entries: readonly HistoryEntry[] | null =
    query.data?.pages.flatMap((page) => page.entries) ?? null
  return { ...query, entries }
}
