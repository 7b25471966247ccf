import { writeFile } from 'node:fs/promises'
import { createApp } from '../create-app'
import { describeApi } from '../openapi'
import type { Config } from '../platform/config'
import { migrate } from '../platform/database/migrate'

/** Writes the description of the API as it runs, in the form that is committed. */
export async function writeApiDescription(
  config: Config,
  url: string,
  file: string,
): Promise<void> {
  await migrate(url)
  const app = await createApp({ ...config, databaseUrl: url })
  try {
    await writeFile(file, `${JSON.stringify(describeApi(app), null, 2)}\n`)
  } finally {
    await app.close()
  }
}
