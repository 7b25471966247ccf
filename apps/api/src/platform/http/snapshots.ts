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
  /** The same in another language (fr): for whoever asks for it as `?lang=fr`. Without: for everybody else. */
  language?: string
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

/** What a maker made. */
export interface Made {
  readonly body: Buffer
  readonly options?: SnapshotOptions
}

/** Null: there is nothing at this address; or, where a language is asked for, nothing of its own. */
type Maker = (path: string, language: string | undefined) => Made | null

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
  private readonly makers = new Map<string, Maker>()
  private readonly security: readonly (readonly [string, string])[]

  constructor(@Inject(CONFIG) { publicUrl }: Pick<Config, 'publicUrl'>) {
    this.security = securityHeaders(publicUrl)
  }

  /** From now on `path` answers with exactly these bytes. */
  put(
    path: string,
    body: Buffer,
    { type = json, cacheControl = revalidate, language }: SnapshotOptions = {},
  ): void {
    const common = [...this.security.flat(), 'Content-Type', type, 'Cache-Control', cacheControl]
    const variants = new Map(
      [...prepare(body, type)].map(([encoding, variant]) => [
        encoding,
        { ...variant, ...headersOf(common, encoding, variant) },
      ]),
    )
    this.snapshots.set(inLanguage(path, language), { variants, asked: new Map() })
  }

  /**
   * From now on everything below `prefix` is made when it is first asked for, and kept like all others; what was made
   * before is forgotten. For many answers that few ask for.
   */
  putBelow(prefix: string, make: Maker): void {
    for (const path of this.snapshots.keys())
      if (path.startsWith(prefix)) this.snapshots.delete(path)
    this.makers.set(prefix, make)
  }

  /** Whether whatever is at this address would be here. */
  isBelow(path: string): boolean {
    return [...this.makers.keys()].some((prefix) => path.startsWith(prefix))
  }

  /** The plain bytes of a path, as they were put. */
  bytesOf(path: string): Buffer | undefined {
    return this.snapshots.get(path)?.variants.get('identity')?.bytes
  }

  /** Without their languages: those are asked for beside the path. */
  paths(): string[] {
    return [...this.snapshots.keys()].filter((key) => !key.includes('?'))
  }

  /** Answers GET and HEAD of a known path; false leaves the request to Express. */
  answer(request: IncomingMessage, response: ServerResponse): boolean {
    const url = request.url ?? ''
    const path = pathOf(url)
    const language = languageOf(url)
    const own = language === undefined ? undefined : this.find(path, language)
    return give(own ?? this.find(path), request, response, 200)
  }

  /** The same for a path of the server's choosing: the page behind every deep link. A status but 200 is never "unchanged". */
  answerAs(
    path: string,
    request: IncomingMessage,
    response: ServerResponse,
    status: number,
  ): boolean {
    return give(this.find(path), request, response, status)
  }

  private find(path: string, language?: string): Snapshot | undefined {
    return this.snapshots.get(inLanguage(path, language)) ?? this.made(path, language)
  }

  private made(path: string, language: string | undefined): Snapshot | undefined {
    for (const [prefix, make] of this.makers) {
      const made = path.startsWith(prefix) ? make(path, language) : null
      if (!made) continue
      this.put(path, made.body, { ...made.options, language })
      return this.snapshots.get(inLanguage(path, language))
    }
    return undefined
  }
}

const pathOf = (url: string): string => {
  const end = url.indexOf('?')
  return end < 0 ? url : url.slice(0, end)
}

const languageOf = (url: string): string | undefined => /[?&]lang=([a-z]{2})(?:&|$)/.exec(url)?.[1]

const inLanguage = (path: string, language: string | undefined): string =>
  language === undefined ? path : `${path}?lang=${language}`

function give(
  snapshot: Snapshot | undefined,
  { method, headers }: IncomingMessage,
  response: ServerResponse,
  status: number,
): boolean {
  if (!snapshot || (method !== 'GET' && method !== 'HEAD')) return false
  const variant = variantFor(snapshot, headers['accept-encoding'] ?? '')
  const known = headers['if-none-match']
  if (status === 200 && known !== undefined && isKnown(snapshot, variant, known)) {
    response.writeHead(304, variant.unchanged).end()
    return true
  }
  response.writeHead(status, variant.whole)
  response.end(method === 'HEAD' ? undefined : variant.bytes)
  return true
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
