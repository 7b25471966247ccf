import { queryOptions, type QueryClient } from '@tanstack/react-query'
import { readProgramme, type Reading } from '../../platform/public-api'
import { takeEarly } from './early-reading'
import { keepProgramme, keptProgramme } from './offline/kept-programme'

export const programmeKey = ['programme'] as const

/** What this device read last is shown at once, with its age; whether it still holds is asked at the same time. */
const lastReading = async (client: QueryClient): Promise<Reading | undefined> => {
  const known = client.getQueryData<Reading>(programmeKey)
  if (known) return known
  const kept = await keptProgramme()
  if (!kept) return undefined
  client.setQueryData<Reading>(programmeKey, kept.reading, { updatedAt: kept.checkedAt })
  return kept.reading
}

/** The one reading of the programme. Keeps what it reads for when nobody answers. */
export const programmeQuery = (client: QueryClient) =>
  queryOptions({
    queryKey: programmeKey,
    queryFn: async ({ signal }): Promise<Reading> => {
      const known = await lastReading(client)
      const reading = await (takeEarly() ?? readProgramme(known, signal))
      void keepProgramme({ reading, checkedAt: Date.now() })
      return reading
    },
    structuralSharing: false,
  })
