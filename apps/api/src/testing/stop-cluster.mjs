import { rmSync } from 'node:fs'

/** The other half of start-cluster.mjs; Jest runs both in one process. */
export default async function stop() {
  await globalThis.stopTestCluster?.()
  if (globalThis.testWorkers) rmSync(globalThis.testWorkers, { recursive: true, force: true })
}
