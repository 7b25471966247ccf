// Modules of the workspace that are written in TypeScript, for tools that are not.
import { basename } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { root } from './test/run.mjs'

/** As deep as apps/e2e/src/harness, which finds the workspace from where it stands. */
const outDir = `${root}/dist/tools/modules/built`

/** Builds a module (its path in the workspace) for Node, and loads it. */
export async function loadModule(path) {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    resolve: { tsconfigPaths: true },
    build: { outDir, emptyOutDir: false, ssr: `${root}/${path}` },
  })
  return import(pathToFileURL(`${outDir}/${basename(path, '.ts')}.js`).href)
}
