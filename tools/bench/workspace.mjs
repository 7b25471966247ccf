// Where this workspace stands, seen from here and from the same depth in dist/bench.
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'

export const workspace = fileURLToPath(new URL('../..', import.meta.url))
export const artifacts = join(workspace, 'artifacts')
