import { isUtf8 } from 'node:buffer'
import express, { type Request, type RequestHandler } from 'express'
import { Refused } from './problem'

/** 200 moves with all their fields fit several times. */
const limit = 256 * 1024

const malformed = (detail: string): Refused => new Refused({ word: 'malformed', detail })

const parse = express.json({
  limit,
  strict: false,
  verify: (_request, _response, bytes) => {
    if (!isUtf8(bytes)) throw malformed('The request is not UTF-8.')
  },
})

const hasBody = ({ headers }: Request): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0

/** Reads JSON bodies and nothing else. GET and HEAD have none. */
export const jsonBody: RequestHandler = (request, response, next) => {
  if (request.method === 'GET' || request.method === 'HEAD' || !hasBody(request)) return next()
  if (!request.is('application/json'))
    return next(
      new Refused({
        word: 'media-type',
        detail: 'Send JSON in UTF-8, with content type application/json.',
      }),
    )
  parse(request, response, (error?: unknown) =>
    next(error instanceof SyntaxError ? malformed('The request is not JSON.') : error),
  )
}
