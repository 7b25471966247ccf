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

/** A variant with its headers as Node writes them: name, value, name, value … */
interface Prepared extends Variant {
  readonly whole: string[]
  readonly unchanged: string[]
}

interface Snapshot {
  readonly variants: ReadonlyMap<Encoding, Prepared>
  /** By the Accept-Encoding of a request: browsers know few of them, and reading one takes longer than the answer. */
  readonly asked: Map<string, Prepared>
}

/** What is kept of them, so that nobody fills the memory with headers. */
const mostAsked = 50
const longestAsked = 100

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
    const common = [...this.security.flat(), 'Content-Type', type, 'Cache-Control', cacheControl]
    const variants = new Map(
      [...prepare(body, type)].map(([encoding, variant]) => [
        encoding,
        { ...variant, ...headersOf(common, encoding, variant) },
      ]),
    )
    this.snapshots.set(path, { variants, asked: new Map() })
  }

  paths(): string[] {
    return [...this.snapshots.keys()]
  }

  /** Answers GET and HEAD of a known path; false leaves the request to Express. */
  answer(request: IncomingMessage, response: ServerResponse): boolean {
    return this.answerAs(pathOf(request.url ?? ''), request, response)
  }

  /** The same for a path of the server's choosing: the page behind every deep link. */
  answerAs(path: string, { method, headers }: IncomingMessage, response: ServerResponse): boolean {
    const snapshot = this.snapshots.get(path)
    if (!snapshot || (method !== 'GET' && method !== 'HEAD')) return false
    const variant = variantFor(snapshot, headers['accept-encoding'] ?? '')
    const known = headers['if-none-match']
    if (known !== undefined && isKnown(snapshot, variant, known)) {
      response.writeHead(304, variant.unchanged).end()
      return true
    }
    response.writeHead(200, variant.whole)
    response.end(method === 'HEAD' ? undefined : variant.bytes)
    return true
  }
}

const pathOf = (url: string): string => {
  const end = url.indexOf('?')
  return end < 0 ? url : url.slice(0, end)
}

const headersOf = (common: readonly string[], encoding: Encoding, { bytes, etag }: Variant) => {
  const unchanged = [...common, 'Vary', 'Accept-Encoding', 'ETag', etag]
  const packed = encoding === 'identity' ? [] : ['Content-Encoding', encoding]
  return { unchanged, whole: [...unchanged, ...packed, 'Content-Length', String(bytes.length)] }
}

function variantFor({ variants, asked }: Snapshot, header: string): Prepared {
  const known = asked.get(header)
  if (known) return known
  const variant = variants.get(acceptedEncoding(header, [...variants.keys()]))!
  if (asked.size < mostAsked && header.length < longestAsked) asked.set(header, variant)
  return variant
}

/** Any of the variants counts: a client may have asked for another packing before. */
const isKnown = ({ variants }: Snapshot, { etag }: Variant, known: string): boolean =>
  known === etag || [...variants.values()].some((variant) => matches(known, variant.etag))
