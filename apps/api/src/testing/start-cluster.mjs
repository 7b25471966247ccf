import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

/** Jest loads this file as it is, so Vite compiles the starter that the application itself uses. */
export default async function start() {
  const cluster = fileURLToPath(new URL('./cluster.ts', import.meta.url))
  const options = { configFile: false, logLevel: 'warn', resolve: { tsconfigPaths: true } }
  const { module } = await runnerImport(cluster, options)
  globalThis.stopTestCluster = await module.startCluster()
}
