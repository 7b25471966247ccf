import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import { inRequest, log } from '../logging/log'
import type { Metrics } from '../metrics/metrics'

declare module 'express-serve-static-core' {
  interface Request {
    /** Names this request in the log, and in the `instance` of a problem that was noted. Ours, never a client's. */
    number: string
  }
}

/** The route, not the address: that may carry what a person typed. */
const unrouted = 'none'

/** Gives every request its number; once it is over, a line and a figure tell of it. */
export const numberRequests =
  (metrics: Metrics): RequestHandler =>
  (request, response, next) => {
    const since = performance.now()
    request.number = randomUUID()
    response.once('close', () => {
      const ms = Math.round(performance.now() - since)
      const route: string = request.route?.path ?? unrouted
      const { statusCode: status, writableFinished: whole } = response
      metrics.observe({ method: request.method, route, status }, ms / 1000)
      const line = { request: request.number, method: request.method, route, status, ms }
      log.info(whole ? line : { ...line, cut: true }, 'answered')
    })
    next()
  }

/** Whatever is logged from here on, on behalf of a request, carries its number. After all that waits for bodies. */
export const rememberRequest: RequestHandler = (request, _response, next) =>
  inRequest(request.number, () => next())
