import type { PeopleList, PersonLine } from '@roundtable/contracts'
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { read } from '../../../platform/read'
import type { PeopleFilter } from './people-filter'

const pageSize = 100

const pageQuery = (filter: PeopleFilter, page: number) => ({
  queryKey: ['people', filter, page] as const,
  queryFn: ({ signal }: { signal: AbortSignal }): Promise<PeopleList> =>
    read('people', { query: { ...filter, offset: page * pageSize, limit: pageSize }, signal }),
})

/** A line of the list; `person` is absent until its page has come. */
export interface PeopleRow {
  readonly at: number
  readonly person: PersonLine | undefined
}

/** The people a filter finds, page by page as one scrolls. While a new filter is asked the old answer stays. */
export function usePeople(filter: PeopleFilter) {
  const first = useQuery({ ...pageQuery(filter, 0), placeholderData: keepPreviousData })
  const [shown, setShown] = useState(filter)
  const [sight, setSight] = useState({ from: 0, to: pageSize })
  if (first.data && !first.isPlaceholderData && shown !== filter) setShown(filter)
  const total = first.data?.total ?? 0
  const wanted = pagesIn(sight, total)
  const pages = useQueries({ queries: wanted.map((page) => pageQuery(shown, page)) })
  const byPage = new Map(wanted.map((page, at) => [page, pages[at]?.data?.people]))
  const rows = Array.from({ length: total }, (_, at): PeopleRow => {
    const page = Math.floor(at / pageSize)
    const people = page === 0 ? first.data?.people : byPage.get(page)
    return { at, person: people?.[at % pageSize] }
  })
  const onSight = useCallback((from: number, to: number) => setSight({ from, to }), [])
  return { first, rows, total, onSight, isBusy: first.isPlaceholderData }
}

/** The pages of what is in sight, but for the first one. */
const pagesIn = ({ from, to }: { from: number; to: number }, total: number): number[] => {
  const last = Math.floor((Math.min(to, total) - 1) / pageSize)
  const start = Math.max(1, Math.floor(from / pageSize))
  return Array.from({ length: Math.max(0, last - start + 1) }, (_, at) => start + at)
}
