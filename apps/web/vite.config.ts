import { lingui } from '@lingui/vite-plugin'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
// Tools of the build, not a part of any application.
/* eslint-disable @nx/enforce-module-boundaries */
import { askedAtOnce } from '../../tools/vite/asked-at-once.ts'
import { catalogueParts } from '../../tools/vite/catalogue-parts.ts'
import { linguiSwc } from '../../tools/vite/lingui-swc.ts'
import { importedBy } from '../../tools/vite/import-graph.ts'
import { filesOf, offlineParts, type BuildManifest } from '../../tools/vite/public-parts.ts'
/* eslint-enable @nx/enforce-module-boundaries */

const here = import.meta.dirname
const outDir = join(here, '../../dist/apps/web')
const linguiConfig = join(here, 'lingui.config.ts')

/** What the service worker keeps: the parts of the public pages and the font they are read in, not what staff needs. */
const isKept = (() => {
  let files: Set<string> | undefined
  return (url: string): boolean => {
    const manifest = readFileSync(join(outDir, '.vite/manifest.json'), 'utf8')
    files ??= filesOf(JSON.parse(manifest) as BuildManifest, offlineParts)
    return !url.startsWith('assets/') || files.has(url) || url.includes('noto-sans-latin')
  }
})()

const src = join(here, 'src')
const startFiles = importedBy([join(src, 'start.ts')])
const publicFiles = importedBy([join(src, 'main.tsx')])
const inStart = (id: string): boolean =>
  startFiles.has(id) || /preload-helper|rolldown\/runtime/.test(id)
const inPublic = (id: string): boolean =>
  publicFiles.has(id) ||
  /\/libs\/(ui\/src\/(icon|glyph|mark|pill|wait|empty|notice-box)|domain\/src\/(clock|fold))\.tsx?$/.test(
    id,
  )

const serviceWorker = VitePWA({
  strategies: 'injectManifest',
  srcDir: 'src/service-worker',
  filename: 'sw.ts',
  injectRegister: false,
  manifest: false,
  injectManifest: {
    globPatterns: ['index.html', 'mark.svg', 'assets/*.{js,css,woff2}'],
    rollupFormat: 'iife',
    manifestTransforms: [
      (entries) => ({ manifest: entries.filter(({ url }) => isKept(url)), warnings: [] }),
    ],
  },
})

const api = process.env.API_URL ?? 'http://127.0.0.1:3000'

export default defineConfig({
  root: here,
  cacheDir: join(here, '../../node_modules/.vite/web'),
  plugins: [
    linguiSwc(),
    lingui({ configPath: linguiConfig, failOnCompileError: true }),
    catalogueParts({
      configPath: linguiConfig,
      entries: [
        'src/main.tsx',
        ...['session-page', 'speaker-page'].map((page) => `src/features/programme/${page}.tsx`),
      ],
    }),
    react(),
    tailwindcss(),
    askedAtOnce('src/main.tsx'),
    serviceWorker,
  ],
  resolve: { tsconfigPaths: true },
  server: {
    proxy: { '/api': { target: api }, '/socket.io': { target: api, ws: true } },
  },
  build: {
    outDir,
    emptyOutDir: true,
    // For tools and tests; it is not served.
    manifest: true,
    // light-dark() must reach the browser as it is: lowered, a .moment panel could not flip its tokens.
    target: ['chrome123', 'edge123', 'firefox121', 'safari17.5'],
    // The content security policy allows no data: URLs.
    assetsInlineLimit: 0,
    sourcemap: true,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'start', priority: 2, test: inStart },
            {
              // What changes seldom: a newer version of the application leaves it where it is kept.
              name: 'base',
              test: /\/node_modules\/(react|react-dom|scheduler|use-sync-external-store|@tanstack|@lingui)\//,
              priority: 1,
            },
            { name: 'public', test: inPublic },
          ],
        },
      },
      treeshake: { moduleSideEffects: (id) => !/\/libs\/[^/]+\/src\/.*\.tsx?$/.test(id) },
    },
  },
})
