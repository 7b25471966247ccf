import type { ServerResponse } from 'node:http'
import { toProblem, type Refusal } from './problem'

/** Answers with problem+json. `instance` names an occurrence that stands in the log. */
export function sendProblem(response: ServerResponse, refusal: Refusal, instance?: string): void {
  const problem = toProblem(refusal, instance)
  const body = Buffer.from(JSON.stringify(problem))
  response.statusCode = problem.status
  response.removeHeader('ETag')
  response.setHeader('Content-Type', 'application/problem+json; charset=utf-8')
  response.setHeader('Cache-Control', 'no-store')
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Content-Length', body.length)
  if (problem.retryAfter !== undefined) response.setHeader('Retry-After', problem.retryAfter)
  response.end(body)
}
