import { readdirSync, readFileSync } from 'node:fs'
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

/** The api and its command line, compiled for Node: decorators keep their types, packages stay in node_modules. */
export default defineConfig({
  root: path('.'),
  cacheDir: path('../../node_modules/.vite/api'),
  publicDir: false,
  plugins: [fixtures()],
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
      input: { main: path('src/main.ts'), cli: path('src/cli.ts') },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
})
