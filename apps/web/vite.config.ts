import { lingui } from '@lingui/vite-plugin'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { join } from 'node:path'
import { defineConfig } from 'vite'
// A tool of the build, not a part of any application.
// eslint-disable-next-line @nx/enforce-module-boundaries
import { linguiSwc } from '../../tools/vite/lingui-swc.ts'

const here = import.meta.dirname
const api = process.env.API_URL ?? 'http://127.0.0.1:3000'

export default defineConfig({
  root: here,
  cacheDir: join(here, '../../node_modules/.vite/web'),
  plugins: [
    linguiSwc(),
    lingui({ configPath: join(here, 'lingui.config.ts'), failOnCompileError: true }),
    react(),
    tailwindcss(),
  ],
  resolve: { tsconfigPaths: true },
  server: {
    proxy: { '/api': { target: api }, '/socket.io': { target: api, ws: true } },
  },
  build: {
    outDir: join(here, '../../dist/apps/web'),
    emptyOutDir: true,
    // light-dark() must reach the browser as it is: lowered, a .moment panel could not flip its tokens.
    target: ['chrome123', 'edge123', 'firefox121', 'safari17.5'],
    // The content security policy allows no data: URLs.
    assetsInlineLimit: 0,
    sourcemap: true,
    rolldownOptions: {
      // What every page needs, in one file: a phone far away pays for each request.
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'shell',
              // By name: a part is dragged in with all it needs, and what staff needs is ten times as much.
              test: /\/(apps\/web\/src\/platform\/(i18n\/(activate|catalogues|language-links|locales|use-locale|words)|time\/(times|use-minute|use-times)|attempts|density|error-boundary|follow|host-title|keep|live|problem|public-api|query-client|request|room-label|theme|vocabulary)|libs\/ui\/src\/(icon|glyph|mark|pill|wait|empty|notice-box))\.tsx?$/,
            },
            {
              name: 'base',
              test: /\/node_modules\/(react|react-dom|scheduler|use-sync-external-store|@tanstack|@lingui)\//,
            },
          ],
        },
      },
      treeshake: { moduleSideEffects: (id) => !/\/libs\/[^/]+\/src\/.*\.tsx?$/.test(id) },
    },
  },
})
