// Builds the harness: the api as it ships, with one more front door that a measuring process can talk through.
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { root } from '../test/run.mjs'

/** Answers the path of the program. */
export async function buildHarness() {
  const outDir = `${root}/dist/live-harness`
  const harness = fileURLToPath(new URL('harness.ts', import.meta.url))
  await build({
    configFile: `${root}/apps/api/vite.config.ts`,
    logLevel: 'warn',
    build: { outDir, sourcemap: false, rolldownOptions: { input: { harness } } },
  })
  return `${outDir}/harness.js`
}
