import type { IncomingMessage, ServerResponse } from 'node:http'
import helmet from 'helmet'

/**
 * No inline script and no inline style element. What React and React Aria set on elements goes through CSSOM, which a
 * policy does not hinder; React Aria's own style element is replaced by a rule of ours.
 */
const policy = (https: boolean) => ({
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    scriptSrcAttr: ["'none'"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    ...(https ? { upgradeInsecureRequests: [] } : {}),
  },
})

/** The headers of every answer, public or not, as one list: those that skip Express set the same ones. */
export function securityHeaders(publicUrl: string): readonly (readonly [string, string])[] {
  const https = publicUrl.startsWith('https:')
  const found: [string, string][] = []
  const collector = {
    setHeader: (name: string, value: string) => found.push([name, value]),
    removeHeader: () => undefined,
  }
  helmet({
    contentSecurityPolicy: policy(https),
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: https,
    // Browsers complain about these two where the connection is not secure.
    crossOriginOpenerPolicy: https,
    originAgentCluster: https,
    xFrameOptions: { action: 'deny' },
  })({} as IncomingMessage, collector as unknown as ServerResponse, () => undefined)
  return found
}
