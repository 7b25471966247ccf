import { isUtf8 } from 'node:buffer'
import type { IncomingMessage } from 'node:http'
import { routes, type Route } from '@roundtable/contracts'
import express, { type Request, type RequestHandler } from 'express'
import { Refused } from './problem'
import { internal, refusalOf } from './refusal-of'

/** 200 moves with all their fields fit twice; more would only keep the others waiting (I-21). */
const limit = 128 * 1024

const malformed = (detail: string): Refused => new Refused({ word: 'malformed', detail })

const parse = express.json({
  limit,
  strict: false,
  verify: (_request, _response, bytes) => {
    if (!isUtf8(bytes)) throw malformed('The request is not UTF-8.')
  },
})

export const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0

/** What the parser refuses, in our words; a bug stays what it is. */
const named = (error: unknown): unknown => {
  if (error instanceof SyntaxError) return malformed('The request is not JSON.')
  const refusal = refusalOf(error)
  return refusal === internal ? error : new Refused(refusal)
}

/** Files: a timetable, a table of people. Larger ones are none. */
const fileLimit = 4 * 1024 * 1024
const readFile = express.raw({ limit: fileLimit, type: () => true })

/** Media types that this address takes as a file; undefined: it takes JSON. */
const uploadTypes = ({ method, path, baseUrl }: Request): readonly string[] | undefined => {
  const address = (baseUrl + path).toLowerCase().replace(/\/$/, '')
  const route = uploads.find((r) => r.method === method && r.path === address)
  return route?.upload
}
const uploads = Object.values<Route>(routes).filter(({ upload }) => upload)

/** Reads JSON bodies, and files where a route takes one; nothing else. GET and HEAD have none. */
export const jsonBody: RequestHandler = (request, response, next) => {
  if (request.method === 'GET' || request.method === 'HEAD' || !hasBody(request)) return next()
  const done = (error?: unknown) => next(error && named(error))
  const types = uploadTypes(request)
  if (types) {
    if (request.is([...types])) return readFile(request, response, done)
    const detail = `Send a file of one of these types: ${types.join(', ')}.`
    return next(new Refused({ word: 'media-type', detail }))
  }
  if (!request.is('application/json'))
    return next(
      new Refused({
        word: 'media-type',
        detail: 'Send JSON in UTF-8, with content type application/json.',
      }),
    )
  parse(request, response, done)
}
