import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, extname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { RequestHandler } from 'express'
import { Refused } from './problem'
import type { PublicSnapshots } from './snapshots'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}

/** Names under assets/ carry a hash of their content. */
const forEver = 'public, max-age=31536000, immutable'

/** The built web app: the nearest dist/apps/web upwards of this file. */
const findWebApp = (): string | null => {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const candidate = join(folder, 'dist/apps/web')
    if (existsSync(join(candidate, 'index.html'))) return candidate
    if (folder === dirname(folder)) return null
  }
}

/** Puts the built web app into memory, beside the public snapshots. Does nothing where it is not built. */
export function loadWebApp(snapshots: PublicSnapshots, folder = findWebApp()): void {
  if (!folder) return
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = types[extname(entry.name)]
    if (!entry.isFile() || !type) continue
    const file = join(entry.parentPath, entry.name)
    const path = `/${relative(folder, file).split(sep).join('/')}`
    // What the build says of itself is for tools.
    if (path.startsWith('/.')) continue
    const cacheControl = path.startsWith('/assets/') ? forEver : undefined
    snapshots.put(path, readFileSync(file), { type, cacheControl })
    if (path === '/index.html') snapshots.put('/', readFileSync(file), { type })
  }
}

const isPage = (path: string): boolean =>
  !/^\/(api|socket\.io)(\/|$)/i.test(path) && !path.slice(path.lastIndexOf('/')).includes('.')

/**
 * Every address that is neither the API's nor a file's is a page of the web app, which says itself what is not there.
 * Where everything there is has bytes of its own, the status says so as well.
 */
export const webPages =
  (snapshots: PublicSnapshots): RequestHandler =>
  (request, response, next) => {
    const { method, path } = request
    if ((method !== 'GET' && method !== 'HEAD') || !isPage(path)) return next()
    const status = snapshots.isBelow(path) ? 404 : 200
    if (!snapshots.answerAs('/index.html', request, response, status))
      next(
        new Refused({
          word: 'not-found',
          detail: 'The web pages are not built: run npm run build.',
        }),
      )
  }
