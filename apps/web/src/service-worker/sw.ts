import { cleanupOutdatedCaches, matchPrecache, precache } from 'workbox-precaching'

declare const self: ServiceWorkerGlobalScope

/**
 * Public pages open without a line. What it keeps is what everybody gets: the parts of the public pages, of one
 * version. It answers nothing under /api and no staff page; the programme itself is kept by the page that read it.
 *
 * A newer version waits until no page of the older one is open: whoever reads keeps parts that fit together.
 */
precache(self.__WB_MANIFEST)
cleanupOutdatedCaches()

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

const isPublicPage = (path: string): boolean =>
  path === '/' || /^\/(programme|sessions)(\/|$)/.test(path)

/** So long a server may think about a page; then the one that is kept opens, and asks for news itself. */
const patience = 4_000

const late = (): Promise<never> =>
  new Promise((_, reject) => setTimeout(() => reject(new Error('late')), patience))

/** The newest page where there is a line; else the one that is kept, which fits the parts that are kept. */
async function pageFor(request: Request): Promise<Response> {
  const answer = fetch(request)
  // Whoever comes too late fails unheard.
  answer.catch(() => undefined)
  const fresh = await Promise.race([answer, late()]).catch(() => null)
  if (fresh && fresh.status < 500) return fresh
  return (await matchPrecache('/index.html')) ?? answer
}

const partFor = async (request: Request): Promise<Response> =>
  (await matchPrecache(request.url)) ?? fetch(request)

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (request.mode === 'navigate') {
    if (isPublicPage(pathname)) event.respondWith(pageFor(request))
  } else if (pathname.startsWith('/assets/') || pathname === '/mark.svg')
    event.respondWith(partFor(request))
})
