import type { Request } from 'express'

export interface RelyingParty {
  readonly id: string
  readonly origin: string
}

/**
 * For whom a passkey is made: the public host. On one's own machine the page may have another of its names; which origins
 * are ours has been checked on the way in (platform/http/origin.ts), so that nobody else's gets here.
 */
export function relyingParty(request: Request, publicUrl: string): RelyingParty {
  const origin = request.get('origin') ?? publicUrl
  return { id: new URL(origin).hostname, origin }
}
