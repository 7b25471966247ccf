import { randomUUID } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { toProblem, type Refusal } from './problem'

/** Answers with problem+json; gives back the name of this occurrence, for the log. */
export function sendProblem(response: ServerResponse, refusal: Refusal): string {
  const instance = `urn:uuid:${randomUUID()}`
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
  return instance
}
