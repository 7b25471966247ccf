import { queryOptions, useQuery } from '@tanstack/react-query'
import { read } from '../../../platform/read'

/** First word of every key here; a fact about copies, or about the draft, makes all of it stale (platform/plan-line.ts). */
export const copiesKey = ['copies'] as const

const plansQuery = queryOptions({
  queryKey: [...copiesKey, 'list'],
  queryFn: ({ signal }) => read('plans', { signal }),
})

/** The draft and its copies, with how far they differ. */
export const usePlans = () => useQuery(plansQuery)

/** What taking a copy over would do, but for the sessions that are left as the plan has them. */
export const useComparison = (id: string, left: readonly string[]) =>
  useQuery({
    queryKey: [...copiesKey, 'comparison', id, left.join()],
    queryFn: ({ signal }) =>
      read('comparePlan', {
        params: { id },
        query: { leave: left.length > 0 ? left.join() : undefined },
        signal,
      }),
    // Another choice is another question: what is known stays in sight until it is answered.
    placeholderData: (known) => (known?.plan.id === id ? known : undefined),
  })
