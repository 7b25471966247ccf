import { mkdirSync, mkdtempSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build, runnerImport } from 'vite'

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url))

/** The programs of threads as the application's build makes them, in a folder of this run. */
async function buildWorkers() {
  mkdirSync(path('../../../../tmp'), { recursive: true })
  const folder = mkdtempSync(path('../../../../tmp/test-workers-'))
  process.env.ROUNDTABLE_TEST_WORKERS = folder
  await build({
    configFile: path('../../vite.config.ts'),
    mode: 'test',
    logLevel: 'warn',
    build: { outDir: folder },
  })
  return folder
}

/** Jest loads this file as it is, so Vite compiles the starter that the application itself uses. */
export default async function start() {
  const cluster = fileURLToPath(new URL('./cluster.ts', import.meta.url))
  const options = { configFile: false, logLevel: 'warn', resolve: { tsconfigPaths: true } }
  const { module } = await runnerImport(cluster, options)
  globalThis.testWorkers = await buildWorkers()
  globalThis.stopTestCluster = await module.startCluster()
}
