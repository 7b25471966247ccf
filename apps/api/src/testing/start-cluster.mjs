import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const source = (name) => fileURLToPath(new URL(name, import.meta.url))
const load = async (name) => {
  const options = { configFile: false, logLevel: 'warn', resolve: { tsconfigPaths: true } }
  return (await runnerImport(source(name), options)).module
}

/** Jest loads this file as it is, so it compiles the starter that the application itself uses. */
export default async function start() {
  const { startCluster } = await load('./cluster.ts')
  const { clusterVariable } = await load('./cluster-address.ts')
  const cluster = await startCluster()
  process.env[clusterVariable] = cluster.url
  globalThis.stopTestCluster = cluster.stop
}
