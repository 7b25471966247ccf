// Measures the engine: `node tools/bench/engine.mjs [--json]`. Builds into dist/bench the bench for
// Node, and the engine alone, minified, to be weighed.
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))
const engine = `${root}libs/scheduling/src`
const outDir = `${root}dist/bench`

const bundle = (options) =>
  build({
    root,
    configFile: false,
    logLevel: 'warn',
    resolve: {
      alias: [
        { find: /^@roundtable\/scheduling$/, replacement: `${engine}/index.ts` },
        { find: /^@roundtable\/scheduling\/testing$/, replacement: `${engine}/testing/index.ts` },
      ],
    },
    build: { outDir, emptyOutDir: false, ...options },
  })

const line = ({ name, value, unit, target }) => {
  const digits = Number.isInteger(value) ? 0 : 2
  const promise = target === undefined ? '' : `≤ ${target} ${value <= target ? '✓' : '✗'}`
  return `${name.padEnd(28)}${value.toFixed(digits).padStart(10)} ${unit.padEnd(4)}${promise}`
}

await bundle({ ssr: `${root}tools/bench/engine.ts` })
await bundle({
  lib: { entry: `${engine}/index.ts`, formats: ['es'], fileName: 'scheduling' },
  minify: true,
})
const { benchEngine } = await import(pathToFileURL(`${outDir}/engine.js`).href)
const figures = benchEngine()
if (process.argv.includes('--json')) console.log(JSON.stringify(figures, null, 2))
else console.log(figures.map(line).join('\n'))
if (figures.some(({ value, target }) => value > target)) process.exitCode = 1
