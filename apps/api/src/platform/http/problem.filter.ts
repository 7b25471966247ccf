import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common'
import type { Request, Response } from 'express'
import { log } from '../logging/log'
import { internal, refusalOf } from './refusal-of'
import { sendProblem } from './send-problem'

/** Whatever is thrown on the way to an answer becomes problem+json; bugs are logged under the answer's `instance`. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>()
    const response = host.switchToHttp().getResponse<Response>()
    const refusal = refusalOf(thrown)
    if (response.headersSent) {
      log.error({ err: thrown, method: request.method }, 'failed while answering')
      response.destroy()
      return
    }
    const instance = sendProblem(response, refusal)
    // The address is left out: it may carry what a person typed.
    const facts = { err: thrown, instance, method: request.method, route: routeOf(request) }
    if (refusal === internal) log.error(facts, 'unexpected error')
    else if (refusal.word === 'unavailable' || refusal.word === 'storage-full')
      log.warn(facts, refusal.word)
  }
}

const routeOf = (request: Request): string | undefined => request.route?.path
