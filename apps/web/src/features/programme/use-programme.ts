import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, useContext, useEffect, useState } from 'react'
import { openLive } from '../../platform/live'
import { isHeard, type LiveState } from '../../platform/live-state'
import { Refused } from '../../platform/problem'
import type { Reading } from '../../platform/public-api'
import { programmeKey, programmeQuery } from './programme-query'

/**
 * Without a live line the snapshot is asked for again, 20–40 s apart, and 8–16 s apart while nobody
 * answers: at random, so that not everybody asks at once.
 */
const pollEvery = (failing: boolean): number => (failing ? 8_000 : 20_000) * (1 + Math.random())
const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))

export interface ProgrammeState {
  reading: Reading | undefined
  /** When the server last said that this is the programme, in milliseconds. */
  checkedAt: number
  /** Since when nobody answers; undefined while somebody does. */
  silentSince: number | undefined
  /** The server answers, but no event has been set up on it. */
  notSetUp: boolean
  live: LiveState
  again: () => void
}

/** What the server answers before there is an event. */
const isMissing = (error: Error | null): boolean =>
  error instanceof Refused && error.problem.status === 404

const useReading = (live: LiveState) => {
  const client = useQueryClient()
  return useQuery({
    ...programmeQuery(client),
    // A line that polls asks by itself.
    refetchInterval: ({ state }) =>
      isHeard(live) && state.status !== 'error' ? false : pollEvery(state.status === 'error'),
    refetchOnWindowFocus: live === 'live' ? false : 'always',
  })
}

/** Reads until the answer contains fact `seq`; a node may know of a fact a moment before its snapshot does. */
const useCatchUp = () => {
  const client = useQueryClient()
  return async (seq: number): Promise<void> => {
    const isThere = () => (client.getQueryData<Reading>(programmeKey)?.programme.seq ?? -1) >= seq
    for (let attempt = 0; attempt < 6 && !isThere(); attempt++) {
      await pause(Math.random() * 250 * 2 ** attempt)
      // Facts of a burst come together; the first one's reading may have brought all.
      if (!isThere()) await client.refetchQueries({ queryKey: programmeKey })
    }
  }
}

/** The one reading of the programme on a page, kept fresh by the live line or, where that is cut, by asking. */
export const useProgrammeState = (): ProgrammeState => {
  const [live, setLive] = useState<LiveState>('connecting')
  const [silentSince, setSilentSince] = useState<number>()
  const query = useReading(live)
  const catchUp = useCatchUp()
  const { isError, refetch, data } = query
  const ready = data !== undefined

  useEffect(() => {
    setSilentSince((since) => (isError ? (since ?? Date.now()) : undefined))
  }, [isError])

  useEffect(() => {
    if (live === 'live' && isError) void refetch()
  }, [live, isError, refetch])

  useEffect(() => {
    if (!ready) return
    const line = openLive({
      stream: 'programme',
      since: data.programme.seq,
      onFact: (fact) => void catchUp(fact.seq),
      onSnapshot: (snapshot) => void catchUp(snapshot.seq),
      ask: async () => {
        const { data: read, isError: silent } = await refetch()
        return silent ? undefined : read?.programme.seq
      },
      onState: (state) => {
        setLive(state)
        if (state === 'offline') void pause(Math.random() * 3_000).then(() => refetch())
      },
    })
    return () => line.close()
    // One line for as long as the page stands: later facts are followed on it, not reopened for.
  }, [ready])

  const notSetUp = isMissing(query.error)
  return {
    // A server without an event has nothing to do with what was kept.
    reading: notSetUp ? undefined : data,
    checkedAt: query.dataUpdatedAt,
    silentSince,
    notSetUp,
    live,
    again: () => void refetch(),
  }
}

const ProgrammeContext = createContext<ProgrammeState | null>(null)
export const ProgrammeProvider = ProgrammeContext.Provider

/** The frame's reading, for the pages inside it. */
export const useProgramme = (): ProgrammeState => {
  const state = useContext(ProgrammeContext)
  if (!state) throw new Error('useProgramme stands outside the frame of the public pages')
  return state
}

/** Once, without following: for a page that only shows a corner of the programme. */
export const useProgrammeOnce = (): Reading | undefined => useReading('live').data
