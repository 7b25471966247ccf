import { createContext, use, useMemo } from 'react'
import { useStore } from 'zustand'
import { marksOf, peopleOf, type Marks, type Person } from './model/people'
import type { PresenceStore } from './model/presence-store'

/** Who is at this board. Absent on boards that nobody shares. */
export const PresenceContext = createContext<PresenceStore | null>(null)

function usePresenceStore(): PresenceStore {
  const store = use(PresenceContext)
  if (!store) throw new Error('Nobody shares this board.')
  return store
}

/** Everybody but this tab. */
export function usePeople(): readonly Person[] {
  const others = useStore(usePresenceStore().state, (state) => state.others)
  return useMemo(() => peopleOf(others), [others])
}

/** What others do with which session. */
export function useMarks(): ReadonlyMap<string, Marks> {
  const people = usePeople()
  return useMemo(() => marksOf(people), [people])
}
