import type { NestExpressApplication } from '@nestjs/platform-express'
import type { RequestHandler } from 'express'
import { CONFIG, type Config } from '../config'
import { Metrics } from '../metrics/metrics'
import { jsonBody } from './json-body'
import { numberRequests, rememberRequest } from './numbered-request'
import { ownOriginOnly } from './origin'
import { trustsProxies } from './proxies'
import { securityHeaders } from './security-headers'
import { loadSecurityTxt } from './security-txt'
import { Sessions } from './sessions'
import { PublicSnapshots } from './snapshots'
import { loadWebApp, webPages } from './web-app'

/** Nothing is kept by anybody on the way, unless an answer says otherwise. */
const careful =
  (publicUrl: string): RequestHandler =>
  (_request, response, next) => {
    for (const [name, value] of securityHeaders(publicUrl)) response.setHeader(name, value)
    response.setHeader('Cache-Control', 'no-store')
    next()
  }

/** What a request passes before it reaches its handler, in this order. */
export function layPipeline(app: NestExpressApplication): void {
  const config = app.get<Config>(CONFIG)
  const { publicUrl, trustedProxies } = config
  const snapshots = app.get(PublicSnapshots)
  app.disable('x-powered-by')
  app.set('etag', false)
  // A proxy on this machine, or one that was named, may say for whom it asks; nobody else is believed.
  app.set('trust proxy', trustsProxies(trustedProxies))
  loadWebApp(snapshots)
  loadSecurityTxt(snapshots, config)
  app.use(numberRequests(app.get(Metrics)))
  app.use(careful(publicUrl))
  app.use(webPages(snapshots))
  app.use('/api', ownOriginOnly(publicUrl))
  app.use('/api', jsonBody)
  app.use('/api', app.get(Sessions).middleware)
  app.use('/api', rememberRequest)
}
