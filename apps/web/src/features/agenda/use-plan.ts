import type { Plan } from '@roundtable/contracts'
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { call } from '../../platform/api'
import { openLive, type LiveState } from '../../platform/live'
import { Refused } from '../../platform/problem'

export const planQuery = queryOptions({
  queryKey: ['plan'],
  staleTime: 0,
  queryFn: async ({ signal }): Promise<Plan> => {
    const answer = await call('plan', { signal })
    if (answer.ok) return answer.value
    throw new Refused(answer.problem)
  },
})

/** The plan as last read, and again whenever something on it changed. */
export function usePlan() {
  const client = useQueryClient()
  const query = useQuery(planQuery)
  const [line, setLine] = useState<LiveState>('connecting')
  const read = query.data !== undefined
  useEffect(() => {
    if (!read) return
    const since = client.getQueryData(planQuery.queryKey)?.seq
    const again = () => void client.invalidateQueries({ queryKey: planQuery.queryKey })
    const live = openLive({
      stream: 'plan',
      ...(since === undefined ? {} : { since }),
      onFact: ({ kind }) => kind !== 'copy-changed' && again(),
      onSnapshot: again,
      onState: setLine,
    })
    return () => live.close()
  }, [client, read])
  return { plan: query.data, failed: query.isError, again: query.refetch, line }
}
