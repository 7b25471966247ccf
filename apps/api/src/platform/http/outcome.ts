import {
  Injectable,
  StreamableFile,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common'
import type { Request, Response } from 'express'
import { map, type Observable } from 'rxjs'
import { matches, type Encoding } from './negotiate'
import { Refused, type Refusal } from './problem'

/** What a use case answers: a value, or a refusal it foresaw. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; refusal: Refusal }
export const accepted = <T>(value: T): Outcome<T> => ({ ok: true, value })
export const refused = (refusal: Refusal): Outcome<never> => ({ ok: false, refusal })

/** A value that travels under another status than the one of its route: 200 for what was there already. */
export class WithStatus<T> {
  constructor(
    readonly status: number,
    readonly value: T,
  ) {}
}

/** Ends a request whose answer the client has already: 304. */
export class NotModified extends Error {
  constructor(readonly etag: string) {
    super('not modified')
  }
}

/** Bytes that leave exactly as they are, under a strong ETag: releases (I-03). */
export class FixedBytes {
  constructor(
    readonly bytes: Buffer,
    readonly etag: string,
    readonly type = 'application/json; charset=utf-8',
    /** Name under which a browser keeps it; absent: it is shown. */
    readonly fileName?: string,
  ) {}
}

/** The same in one of several packings: what they say is equal, the bytes are not. */
export class PackedBytes extends FixedBytes {
  constructor(
    bytes: Buffer,
    etag: string,
    readonly encoding: Encoding,
  ) {
    super(bytes, etag)
  }
}

/** Turns a refusal into the problem it stands for, and lets values through. */
@Injectable()
export class OutcomeInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp()
    const request = http.getRequest<Request>()
    const response = http.getResponse<Response>()
    return next.handle().pipe(
      map((answer: unknown) => {
        const value = isOutcome(answer) ? open(answer) : answer
        if (value instanceof FixedBytes) return sendFixed(request, response, value)
        if (!(value instanceof WithStatus)) return value
        response.status(value.status)
        return value.value
      }),
    )
  }
}

const isOutcome = (answer: unknown): answer is Outcome<unknown> =>
  typeof answer === 'object' &&
  answer !== null &&
  'ok' in answer &&
  (answer.ok === true ? 'value' in answer : answer.ok === false && 'refusal' in answer)

const open = (outcome: Outcome<unknown>): unknown => {
  if (outcome.ok) return outcome.value
  throw new Refused(outcome.refusal)
}

function sendFixed(
  request: Request,
  response: Response,
  fixed: FixedBytes,
): StreamableFile | undefined {
  const { bytes, type, fileName } = fixed
  const etag = `"${fixed.etag}"`
  response.setHeader('ETag', etag)
  if (matches(request.headers['if-none-match'], etag)) {
    response.status(304)
    return undefined
  }
  if (fixed instanceof PackedBytes) sayPacking(response, fixed, etag)
  return new StreamableFile(bytes, {
    type,
    length: bytes.length,
    ...(fileName ? { disposition: `attachment; filename="${fileName}"` } : {}),
  })
}

function sayPacking(response: Response, { encoding }: PackedBytes, etag: string): void {
  response.setHeader('Vary', 'Accept-Encoding')
  if (encoding === 'identity') return
  response.setHeader('Content-Encoding', encoding)
  response.setHeader('ETag', `W/${etag}`)
}
