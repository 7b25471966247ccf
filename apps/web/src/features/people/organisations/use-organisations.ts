import type { Organisation } from '@roundtable/contracts'
import type { Option } from '@roundtable/ui'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { read } from '../../../platform/read'

/** With how many people speak for it. */
export type Listed = Organisation & { people: number }

const organisationsQuery = {
  queryKey: ['organisations'],
  queryFn: ({ signal }: { signal: AbortSignal }) => read('organisations', { signal }),
}

export const useOrganisations = () => useQuery(organisationsQuery)

/** All organisations to choose from, by name; the acronym is searched as well. */
export const useOrganisationOptions = (): readonly Option[] => {
  const { data } = useOrganisations()
  return useMemo(
    () =>
      (data?.organisations ?? [])
        .map(({ id, name, acronym }) => ({ id, text: name, ...(acronym ? { hint: acronym } : {}) }))
        .sort((a, b) => a.text.localeCompare(b.text)),
    [data],
  )
}
