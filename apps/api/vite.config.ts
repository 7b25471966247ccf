import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))

/** Files the demo reads at run time lie beside the program. */
const fixtures = (): Plugin => ({
  name: 'demo-fixtures',
  buildStart() {
    const folder = path('src/demo/fixtures/')
    for (const name of readdirSync(folder)) {
      this.addWatchFile(folder + name)
      const source = readFileSync(folder + name)
      this.emitFile({ type: 'asset', fileName: `fixtures/${name}`, source })
    }
  },
})

/** Programs for threads of their own, by name: every `<name>.worker.ts` in the sources; those of tests only for tests. */
const workers = (mode: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(path('src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.worker.ts'))
      .filter((file) => mode === 'test' || !/[\\/]testing[\\/]/.test(file))
      .map((file) => [basename(file, '.ts'), path(`src/${file}`)]),
  )

const programs = { main: path('src/main.ts'), cli: path('src/cli.ts') }

/**
 * The api and its command line, compiled for Node: decorators keep their types, packages stay in node_modules.
 * With `mode: 'test'` the programs of threads only.
 */
export default defineConfig(({ mode }) => ({
  root: path('.'),
  cacheDir: path('../../node_modules/.vite/api'),
  publicDir: false,
  plugins: mode === 'test' ? [] : [fixtures()],
  resolve: { tsconfigPaths: true },
  ssr: { target: 'node' },
  build: {
    ssr: true,
    emitAssets: true,
    target: 'node20.19',
    outDir: path('../../dist/apps/api'),
    emptyOutDir: true,
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      input: mode === 'test' ? workers(mode) : { ...programs, ...workers(mode) },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
}))
