import type { Host, Plan } from '@roundtable/contracts'
import { queryOptions, useQuery, type QueryClient } from '@tanstack/react-query'
import { read } from '../../platform/read'
import { planQuery } from '../agenda/draft/use-draft'

export interface HostNow {
  readonly host: Host
  readonly plan: Plan
}

export interface HostReading {
  /** Null until both are read. */
  readonly now: HostNow | null
  readonly failed: boolean
  readonly again: () => void
}

const hostQuery = queryOptions({
  queryKey: ['host'],
  staleTime: 0,
  queryFn: ({ signal }) => read('host', { signal }),
})

/** The host's applied timetable and our plan; the frame of the staff's pages reads them again when they change. */
export function useHost(): HostReading {
  const plan = useQuery(planQuery)
  const host = useQuery(hostQuery)
  return {
    now: plan.data && host.data ? { plan: plan.data, host: host.data } : null,
    failed: plan.isError || host.isError,
    again: () => {
      if (plan.isError) void plan.refetch()
      if (host.isError) void host.refetch()
    },
  }
}

/** After a change of one's own: without waiting for the line to tell. */
export const readHostAgain = (client: QueryClient): Promise<unknown> =>
  Promise.all(
    [planQuery.queryKey, hostQuery.queryKey].map((queryKey) =>
      client.invalidateQueries({ queryKey }),
    ),
  )
