import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { Inject, Injectable } from '@nestjs/common'
import { CONFIG, type Config } from '../config'
import { acceptedEncoding, matches, type Encoding } from './negotiate'
import { securityHeaders } from './security-headers'

export interface SnapshotOptions {
  type?: string
  cacheControl?: string
}

interface Variant {
  readonly bytes: Buffer
  readonly etag: string
}

interface Snapshot {
  readonly headers: readonly (readonly [string, string])[]
  readonly variants: ReadonlyMap<Encoding, Variant>
}

const json = 'application/json; charset=utf-8'
const revalidate = 'public, no-cache'
const compressible = /^(text\/|application\/(json|javascript|manifest\+json)|image\/svg)/

/** Prepared once; a variant stays out where it would not be smaller. A strong ETag names bytes, so each has its own. */
function prepare(body: Buffer, type: string): ReadonlyMap<Encoding, Variant> {
  const hash = createHash('sha256').update(body).digest('hex')
  const variants = new Map<Encoding, Variant>([['identity', { bytes: body, etag: `"${hash}"` }]])
  if (!compressible.test(type)) return variants
  const squeezed: [Encoding, Buffer][] = [
    ['br', brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } })],
    ['gzip', gzipSync(body)],
  ]
  for (const [encoding, bytes] of squeezed)
    if (bytes.length < body.length) variants.set(encoding, { bytes, etag: `"${hash}-${encoding}"` })
  return variants
}

/** Public answers as bytes in memory, given before Express sees the request (DESIGN 13). They set their own headers. */
@Injectable()
export class PublicSnapshots {
  private readonly snapshots = new Map<string, Snapshot>()
  private readonly security: readonly (readonly [string, string])[]

  constructor(@Inject(CONFIG) { publicUrl }: Pick<Config, 'publicUrl'>) {
    this.security = securityHeaders(publicUrl)
  }

  /** From now on `path` answers with exactly these bytes. */
  put(
    path: string,
    body: Buffer,
    { type = json, cacheControl = revalidate }: SnapshotOptions = {},
  ): void {
    const headers = [
      ...this.security,
      ['Content-Type', type],
      ['Cache-Control', cacheControl],
      ['Vary', 'Accept-Encoding'],
    ] as const
    this.snapshots.set(path, { headers, variants: prepare(body, type) })
  }

  paths(): string[] {
    return [...this.snapshots.keys()]
  }

  /** Answers GET and HEAD of a known path; false leaves the request to Express. */
  answer(request: IncomingMessage, response: ServerResponse): boolean {
    return this.answerAs((request.url ?? '').split('?', 1)[0] ?? '', request, response)
  }

  /** The same for a path of the server's choosing: the page behind every deep link. */
  answerAs(path: string, request: IncomingMessage, response: ServerResponse): boolean {
    const snapshot = this.snapshots.get(path)
    if (!snapshot || (request.method !== 'GET' && request.method !== 'HEAD')) return false
    const encoding = acceptedEncoding(request.headers['accept-encoding'], [
      ...snapshot.variants.keys(),
    ])
    const variant = snapshot.variants.get(encoding)!
    for (const [name, value] of snapshot.headers) response.setHeader(name, value)
    response.setHeader('ETag', variant.etag)
    const known = [...snapshot.variants.values()].some(({ etag }) =>
      matches(request.headers['if-none-match'], etag),
    )
    if (known) return end(response, 304)
    if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding)
    response.setHeader('Content-Length', variant.bytes.length)
    return end(response, 200, request.method === 'HEAD' ? undefined : variant.bytes)
  }
}

const end = (response: ServerResponse, status: number, bytes?: Buffer): true => {
  response.statusCode = status
  response.end(bytes)
  return true
}
