import { queryOptions, type QueryClient } from '@tanstack/react-query'
import { readProgramme, type Reading } from '../../platform/public-api'
import { keepProgramme, keptProgramme } from './offline/kept-programme'
import { programmePage, publicFrame } from './parts'

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
      const reading = await readProgramme(await lastReading(client), signal)
      void keepProgramme({ reading, checkedAt: Date.now() })
      return reading
    },
    structuralSharing: false,
  })

const isProgramme = /^\/(programme(\/|$)|$)/

/** A phone far away waits for each answer before it asks the next question: a public page asks for all it needs at once. */
export const askEarly = (client: QueryClient, path: string): void => {
  if (!isProgramme.test(path)) return
  void client.prefetchQuery(programmeQuery(client))
  // Whoever needs them hears of it when they do not come.
  publicFrame().catch(() => undefined)
  if (!/^\/programme\/s/.test(path)) programmePage().catch(() => undefined)
}
