import { me as meSchema, problemStatus, type Me } from '@roundtable/contracts'
import { queryOptions, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { call } from './api'
import { deviceStore } from './device-store'
import { forget, keep, kept } from './keep'
import { Refused, troubleOf, type Trouble } from './problem'

const keptAs = 'me'

/** Who was signed in here last, as long as nobody said otherwise: what is on this device is theirs to see. */
const lastKnown = (): Me | null => {
  try {
    return meSchema.parse(JSON.parse(kept(keptAs) ?? 'null'))
  } catch {
    // Nobody, or not written by us.
    return null
  }
}

/** Whose the things are that are typed here. */
export const ownerHere = (): string => lastKnown()?.id ?? 'nobody'

const known = (me: Me): Me => {
  // What somebody else left on the device is not for this one to find.
  if (lastKnown()?.id !== me.id) void deviceStore.clear()
  keep(keptAs, JSON.stringify(me))
  return me
}

/** What only staff may see goes with the session. */
const gone = async (): Promise<null> => {
  forget(keptAs)
  await deviceStore.clear()
  return null
}

const noAnswer = (trouble: Trouble): boolean =>
  trouble === 'offline' || !(problemStatus[trouble] < 500)

/** Who is signed in; null: nobody. Without a server, who it was: it decides what is shown, the server what is done. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }): Promise<Me | null> => {
    const answer = await call('me', { signal })
    if (answer.ok) return known(answer.value)
    const trouble = troubleOf(answer.problem)
    if (trouble === 'unauthenticated') return gone()
    const last = noAnswer(trouble) ? lastKnown() : null
    if (last) return last
    throw new Refused(answer.problem)
  },
})

/** undefined while it is not known yet. */
export const useMe = (): Me | null | undefined => useQuery(meQuery).data

export const rememberMe = (client: QueryClient, me: Me): void => {
  client.setQueryData(meQuery.queryKey, known(me))
}

/** Ends the session here and on the server, and forgets what only staff may see. */
export const useSignOut = (): (() => Promise<boolean>) => {
  const client = useQueryClient()
  return async () => {
    const answer = await call('signOut')
    if (!answer.ok && troubleOf(answer.problem) !== 'unauthenticated') return false
    client.removeQueries({ predicate: (query) => query.queryKey[0] !== 'programme' })
    client.setQueryData(meQuery.queryKey, await gone())
    return true
  }
}
