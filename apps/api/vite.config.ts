import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))

/** The api and its command line, compiled for Node: decorators keep their types, packages stay in node_modules. */
export default defineConfig({
  root: path('.'),
  cacheDir: path('../../node_modules/.vite/api'),
  publicDir: false,
  resolve: { tsconfigPaths: true },
  ssr: { target: 'node' },
  build: {
    ssr: true,
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
