import { pathToFileURL } from 'node:url'
import { workersVariable } from './cluster-address'

/** Stands in for platform/isolated/worker-folder: the run's own build of the programs of threads. */
export function workerFolder(): URL {
  const folder = process.env[workersVariable]
  if (!folder) throw new Error('No workers are built: the Jest project needs start-cluster.mjs.')
  return pathToFileURL(`${folder}/`)
}
