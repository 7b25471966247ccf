interface Part {
  readonly url: string
  /** Null where the name changes with the content. */
  readonly revision: string | null
}

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: readonly Part[] }

export {}

/** What is kept of this version: each path, and the address under which this state of it is kept. */
const parts = new Map(
  self.__WB_MANIFEST.map(({ url, revision }): [string, string] => [
    `/${url}`,
    new URL(revision === null ? url : `${url}?${revision}`, self.location.origin).href,
  ]),
)
const opened = (): Promise<Cache> => caches.open('parts')
const keptIn = async (cache: Cache): Promise<string[]> => (await cache.keys()).map(({ url }) => url)

/**
 * Public pages open without a line. What it keeps is what everybody gets: the parts of the public pages, of one
 * version. It answers nothing under /api and no staff page; the programme itself is kept by the page that read it.
 *
 * A newer version waits until no page of the older one is open: whoever reads keeps parts that fit together.
 */
const keepParts = async (): Promise<void> => {
  const cache = await opened()
  const kept = new Set(await keptIn(cache))
  await cache.addAll([...parts.values()].filter((address) => !kept.has(address)))
}

const forgetOlder = async (): Promise<void> => {
  const cache = await opened()
  const wanted = new Set(parts.values())
  const older = (await keptIn(cache)).filter((address) => !wanted.has(address))
  await Promise.all(older.map((address) => cache.delete(address)))
}

self.addEventListener('install', (event) => event.waitUntil(keepParts()))
self.addEventListener('activate', (event) =>
  event.waitUntil(forgetOlder().then(() => self.clients.claim())),
)

const kept = async (path: string): Promise<Response | undefined> => {
  const address = parts.get(path)
  return address === undefined ? undefined : (await opened()).match(address)
}

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
  return (await kept('/index.html')) ?? answer
}

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (request.mode === 'navigate') {
    if (isPublicPage(pathname)) event.respondWith(pageFor(request))
  } else if (parts.has(pathname))
    event.respondWith(kept(pathname).then((found) => found ?? fetch(request)))
})
