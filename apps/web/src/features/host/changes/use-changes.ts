import type { HostChanges } from '@roundtable/contracts'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../../platform/api'
import { Refused } from '../../../platform/problem'

/** What revision `number` says otherwise than `since`; asked once, for revisions never change. Null: of none. */
export const useChanges = (number: number | null, since: number) =>
  useQuery({
    queryKey: ['host-changes', number, since],
    enabled: number !== null,
    retry: 2,
    queryFn: async ({ signal }): Promise<HostChanges> => {
      const options = { params: { number: number! }, query: { since }, signal }
      const answer = await call('hostChanges', options)
      if (answer.ok) return answer.value
      throw new Refused(answer.problem)
    },
  })
