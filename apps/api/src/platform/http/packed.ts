import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { routes, type Route, type RouteName } from '@roundtable/contracts'
import type { Encoding } from './negotiate'

/** Quick enough for an answer that somebody waits for, and hardly larger than the best. */
const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }
const brotli = promisify<Buffer, typeof quick, Buffer>(brotliCompress)
const gzipped = promisify<Buffer, Buffer>(gzip)

export const encodings: readonly Encoding[] = ['br', 'gzip', 'identity']

/**
 * The answer of a route as bytes that are made once and given often: stripped by the route's contract, as every answer
 * is, and packed when the first one asks for it packed.
 */
export class Packed {
  private readonly json: Buffer
  private readonly packed = new Map<Encoding, Promise<Buffer>>()

  constructor(name: RouteName, value: unknown) {
    const { answer }: Route = routes[name]
    if (!answer) throw new Error(`Route ${name} answers with nothing.`)
    this.json = Buffer.from(JSON.stringify(answer.parse(value)))
  }

  bytes(encoding: Encoding): Promise<Buffer> {
    const known = this.packed.get(encoding) ?? this.pack(encoding)
    this.packed.set(encoding, known)
    return known
  }

  private async pack(encoding: Encoding): Promise<Buffer> {
    if (encoding === 'br') return brotli(this.json, quick)
    return encoding === 'gzip' ? gzipped(this.json) : this.json
  }
}
