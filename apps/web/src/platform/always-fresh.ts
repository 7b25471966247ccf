/** For what no fact tells of: it is read again whenever its page is opened, or looked at again. */
export const alwaysFresh = { staleTime: 0, refetchOnWindowFocus: true } as const
