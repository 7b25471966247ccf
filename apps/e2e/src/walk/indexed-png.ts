import { crc32, deflateSync, inflateSync } from 'node:zlib'

const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])
/** As many colours as one byte names. */
const colours = 256

interface Pixels {
  readonly width: number
  readonly height: number
  /** 0xRRGGBB, row by row. */
  readonly rgb: Uint32Array
}

/**
 * The same picture with 256 colours at most, each pixel one byte: a third of the size. Takes what browsers write: 8 bits
 * a channel, with or without transparency (which is dropped), not interlaced.
 */
export function indexedPng(png: Buffer): Buffer {
  const { width, height, rgb } = pixelsOf(png)
  const palette = paletteOf(rgb)
  const nearest = nearestIn(palette)
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = nearest(rgb[y * width + x]!)
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flatMap((c) => [c >> 16, (c >> 8) & 255, c & 255]))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length, 0)
  ends.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
}

export function pixelsOf(png: Buffer): Pixels {
  const data: Buffer[] = []
  let head = png
  let palette: Buffer | undefined
  for (let at = signature.length; at < png.length;) {
    const length = png.readUInt32BE(at)
    const type = png.toString('latin1', at + 4, at + 8)
    const body = png.subarray(at + 8, at + 8 + length)
    if (type === 'IHDR') head = body
    if (type === 'PLTE') palette = body
    if (type === 'IDAT') data.push(body)
    at += 12 + length
  }
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)]
  const step = { 2: 3, 3: 1, 6: 4 }[head[9]!]
  if (head[8] !== 8 || head[12] !== 0 || !step) throw new Error('Not a picture of this kind.')
  const raw = unfiltered(inflateSync(Buffer.concat(data)), width * step, step)
  const rgb = new Uint32Array(width * height)
  for (let i = 0; i < rgb.length; i++) {
    const [from, at] = palette ? [palette, raw[i]! * 3] : [raw, i * step]
    rgb[i] = (from[at]! << 16) | (from[at + 1]! << 8) | from[at + 2]!
  }
  return { width, height, rgb }
}

/** Each row says how it tells its bytes by their neighbours: to the left, above, and above to the left. */
function unfiltered(rows: Buffer, bytes: number, step: number): Buffer {
  const out = Buffer.alloc((rows.length / (bytes + 1)) * bytes)
  for (let y = 0; y * bytes < out.length; y++) {
    const filter = rows[y * (bytes + 1)]!
    for (let x = 0; x < bytes; x++) {
      const at = y * bytes + x
      const left = x >= step ? out[at - step]! : 0
      const up = y > 0 ? out[at - bytes]! : 0
      const corner = x >= step && y > 0 ? out[at - bytes - step]! : 0
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter]!
      out[at] = rows[y * (bytes + 1) + 1 + x]! + guess
    }
  }
  return out
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const [a, b, c] = [left, up, corner].map((one) => Math.abs(guess - one)) as [
    number,
    number,
    number,
  ]
  if (a <= b && a <= c) return left
  return b <= c ? up : corner
}

/** The colour that is most frequent among those alike, of the kinds that are most frequent. */
function paletteOf(rgb: Uint32Array): number[] {
  const counts = new Map<number, number>()
  for (const colour of rgb) counts.set(colour, (counts.get(colour) ?? 0) + 1)
  const byCount = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  const kinds = new Map<number, { colour: number; count: number }>()
  for (const [colour, count] of byCount) {
    const kind = kinds.get(kindOf(colour))
    if (kind) kind.count += count
    else kinds.set(kindOf(colour), { colour, count })
  }
  const chosen = byCount.length <= colours ? byCount.map(([colour]) => colour) : undefined
  return (
    chosen ??
    [...kinds.values()]
      .sort((a, b) => b.count - a.count || a.colour - b.colour)
      .slice(0, colours)
      .map(({ colour }) => colour)
  )
}

/** Colours that agree in the first five bits of each channel are alike. */
const kindOf = (colour: number): number => colour & 0xf8f8f8

function nearestIn(palette: readonly number[]): (colour: number) => number {
  const known = new Map(palette.map((colour, at) => [colour, at]))
  return (colour) => {
    const seen = known.get(colour)
    if (seen !== undefined) return seen
    const distances = palette.map((one) => distance(one, colour))
    const at = distances.indexOf(Math.min(...distances))
    known.set(colour, at)
    return at
  }
}

const distance = (a: number, b: number): number =>
  [16, 8, 0].reduce((sum, shift) => sum + (((a >> shift) & 255) - ((b >> shift) & 255)) ** 2, 0)
