import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { toProblem, type Refusal } from './problem'

/** Answers on a bare connection, where Node has no response for us, and closes it. */
export function endWithProblem(socket: Duplex, refusal: Refusal): void {
  const problem = toProblem(refusal)
  const body = JSON.stringify(problem)
  const wait = problem.retryAfter === undefined ? '' : `Retry-After: ${problem.retryAfter}\r\n`
  socket.end(
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}\r\nContent-Type: application/problem+json; charset=utf-8\r\n` +
      `Cache-Control: no-store\r\n${wait}Connection: close\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  )
}
