import { QueryClient } from '@tanstack/react-query'

/** Facts tell when something changed; nothing is read again on a timer or on focus unless a page asks for it. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Infinity,
        gcTime: 10 * 60_000,
        retry: false,
        refetchOnWindowFocus: false,
        // A request that fails says more than the browser's own guess whether it is online.
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
