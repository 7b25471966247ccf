import { fileURLToPath } from 'node:url'
import { defineConfig, mergeConfig } from 'vite'
import api from '../../apps/api/vite.config.ts'

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))

/** The api as it is built, with another front door: one that a measuring process can talk through. */
export default defineConfig((env) =>
  mergeConfig(api(env), {
    build: {
      outDir: path('../../dist/live-harness'),
      sourcemap: false,
      rolldownOptions: { input: { harness: path('harness.ts') } },
    },
  }),
)
