import type { Config } from '../platform/config'
import { attachEmbedded, startEmbedded } from '../platform/database/embedded'

/**
 * Runs work on the owner's database: the one that is named, the embedded one that runs already (beside the running
 * system), or the embedded one started for as long as this takes.
 */
export async function onDatabase<T>(
  { databaseUrl, dataDir }: Config,
  work: (url: string) => Promise<T>,
): Promise<T> {
  if (databaseUrl) return work(databaseUrl)
  const server = (await attachEmbedded(dataDir)) ?? (await startEmbedded({ dataDir }))
  try {
    return await work(server.url)
  } finally {
    await server.stop()
  }
}
