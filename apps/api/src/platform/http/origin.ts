import type { IncomingMessage } from 'node:http'
import type { RequestHandler } from 'express'
import { Refused } from './problem'

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/** On one's own machine the same server has three names; its port comes from the socket, never from a header. */
const isSameMachine = (
  origin: string,
  publicUrl: string,
  localPort: number | undefined,
): boolean => {
  if (!loopback.has(new URL(publicUrl).hostname) || !URL.canParse(origin)) return false
  const { protocol, hostname, port } = new URL(origin)
  return protocol === 'http:' && loopback.has(hostname) && Number(port || 80) === localPort
}

/**
 * Whether a request comes from our own pages, or from no browser at all. Another site's page cannot hide itself: its
 * browser sends Origin, or at least Sec-Fetch-Site.
 */
export function isOwnOrigin(request: IncomingMessage, publicUrl: string): boolean {
  const { origin, 'sec-fetch-site': site } = request.headers
  if (origin !== undefined)
    return origin === publicUrl || isSameMachine(origin, publicUrl, request.socket.localPort)
  return site === undefined || site === 'same-origin' || site === 'none'
}

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Refuses what another site's page asks in a signed-in person's name; sign-in included. */
export const ownOriginOnly =
  (publicUrl: string): RequestHandler =>
  (request, _response, next) => {
    if (safe.has(request.method) || isOwnOrigin(request, publicUrl)) return next()
    next(new Refused({ word: 'forbidden', detail: 'This request comes from another site.' }))
  }
