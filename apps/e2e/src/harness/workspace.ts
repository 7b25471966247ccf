import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The workspace's root folder. */
export const workspace = fileURLToPath(new URL('../../../..', import.meta.url))

/** Screenshots and traces of a run: kept, never committed. */
export const artifacts = join(workspace, 'artifacts')
