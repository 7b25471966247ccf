import { types } from 'node:util'
import { HttpException } from '@nestjs/common'
import type { ProblemWord } from '@roundtable/contracts'
import { Refused, type Refusal } from './problem'

const refusal = (word: ProblemWord, detail: string, facts: Partial<Refusal> = {}): Refusal => ({
  word,
  detail,
  ...facts,
})

const unavailable = (seconds: number): Refusal =>
  refusal(
    'unavailable',
    'The system cannot answer at the moment. Nothing was changed; please try again.',
    {
      retryAfter: seconds,
    },
  )
const storageFull = refusal(
  'storage-full',
  'There is no space left to save this. Nothing was changed.',
)
const unstorable = refusal('validation', 'The request holds characters that cannot be stored.', {
  errors: [{ pointer: '', code: 'unstorable' }],
})

/** SQLSTATE classes and codes, and errors of the network, that are nobody's bug. */
const byCode: readonly [RegExp, Refusal][] = [
  [/^(53100|ENOSPC|EDQUOT)$/, storageFull],
  [/^(22021|22P05)$/, unstorable],
  // lock timeout, deadlock and serialization: a retry helps at once
  [/^(55P03|40P01|40001)$/, unavailable(1)],
  // connection lost, too many connections, shutting down, read-only standby, statement cancelled
  [/^(08...|53[0-9A-Z]{3}|57P0.|57014|25006)$/, unavailable(5)],
  [
    /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/,
    unavailable(5),
  ],
]

/** pg gives these no code; TypeORM lets go of a transaction whose connection broke, and then says the last one. */
const connectionTrouble =
  /^(Connection terminated|Query runner already released|Database connection provided by a query runner was already released|timeout exceeded when trying to connect|timeout expired|Client has encountered a connection error|Query read timeout|Cannot use a pool after)/

const codeOf = (error: Error): string =>
  'code' in error && typeof error.code === 'string' ? error.code : ''

const ofError = (error: Error): Refusal | undefined => {
  const known = byCode.find(([pattern]) => pattern.test(codeOf(error)))
  if (known) return known[1]
  if (connectionTrouble.test(error.message)) return unavailable(5)
  const inner = ('driverError' in error && error.driverError) || error.cause
  return types.isNativeError(inner) && inner !== error ? ofError(inner) : undefined
}

/** Status of an error that Express, its body parser or Nest throws for a request it cannot take. */
const statusOf = (error: Error): number => {
  if (error instanceof HttpException) return error.getStatus()
  if ('status' in error && typeof error.status === 'number') return error.status
  return error instanceof URIError ? 400 : 500
}

const byStatus: Readonly<Record<number, Refusal>> = {
  401: refusal('unauthenticated', 'Please sign in first.'),
  403: refusal('forbidden', 'You may not do this.'),
  404: refusal('not-found', 'There is nothing at this address.'),
  405: refusal('not-found', 'There is nothing at this address.'),
  413: refusal('too-large', 'The request is larger than this address accepts.'),
  414: refusal('too-large', 'The address is longer than this system accepts.'),
  415: refusal('media-type', 'Send JSON in UTF-8, with content type application/json.'),
  431: refusal('too-large', 'The headers of the request are larger than this system accepts.'),
}
const malformed = refusal('malformed', 'The request cannot be read.')

/** What is answered for a bug: nothing of the inside (I-20). */
export const internal = refusal('internal', 'Something went wrong on our side. It has been noted.')

/** The refusal that anything thrown stands for; `internal` where nobody foresaw it. */
export function refusalOf(thrown: unknown): Refusal {
  if (thrown instanceof Refused) return thrown.refusal
  // Errors of Node itself may stem from another realm, where `instanceof` is blind.
  if (!types.isNativeError(thrown)) return internal
  const status = statusOf(thrown)
  if (status >= 400 && status < 500) return byStatus[status] ?? malformed
  return ofError(thrown) ?? internal
}
