import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common'
import type { ProblemWord } from '@roundtable/contracts'
import type { Request, Response } from 'express'
import { log, reasonOf } from '../logging/log'
import { NotModified } from './outcome'
import { refusalOf } from './refusal-of'
import { sendProblem } from './send-problem'

/** What the operator has to hear of. All other refusals are everyday business, and equal ones look equal (I-13). */
const notable: Partial<Record<ProblemWord, 'error' | 'warn'>> = {
  internal: 'error',
  unavailable: 'warn',
  'storage-full': 'warn',
}

/** Whatever is thrown on the way to an answer becomes problem+json; trouble is logged under the number that the answer's `instance` names. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>()
    const response = host.switchToHttp().getResponse<Response>()
    // The route, not the address: that may carry what a person typed.
    const facts = { request: request.number, method: request.method, route: request.route?.path }
    if (response.headersSent) {
      log.error({ ...facts, err: thrown }, 'failed while answering')
      response.destroy()
      return
    }
    if (thrown instanceof NotModified)
      return void response.status(304).set('ETag', thrown.etag).end()
    const refusal = refusalOf(thrown)
    const level = notable[refusal.word]
    const instance = level && `urn:uuid:${request.number}`
    if (level === 'error') log.error({ ...facts, err: thrown }, refusal.word)
    if (level === 'warn') log.warn({ ...facts, reason: reasonOf(thrown) }, refusal.word)
    sendProblem(response, refusal, instance)
  }
}
