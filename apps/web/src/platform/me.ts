import type { Me } from '@roundtable/contracts'
import { queryOptions, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { call } from './api'
import { Refused, troubleOf } from './problem'

/** Who is signed in; null: nobody. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }): Promise<Me | null> => {
    const answer = await call('me', { signal })
    if (answer.ok) return answer.value
    if (troubleOf(answer.problem) === 'unauthenticated') return null
    throw new Refused(answer.problem)
  },
})

/** undefined while it is not known yet. */
export const useMe = (): Me | null | undefined => useQuery(meQuery).data

export const rememberMe = (client: QueryClient, me: Me): void => {
  client.setQueryData(meQuery.queryKey, me)
}

/** Ends the session here and on the server, and forgets what only staff may see. */
export const useSignOut = (): (() => Promise<boolean>) => {
  const client = useQueryClient()
  return async () => {
    const answer = await call('signOut')
    if (!answer.ok && troubleOf(answer.problem) !== 'unauthenticated') return false
    client.removeQueries({ predicate: (query) => query.queryKey[0] !== 'programme' })
    client.setQueryData(meQuery.queryKey, null)
    return true
  }
}
