import { inflateRawSync } from 'node:zlib'
import { limits, refuseTable } from './table'

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const localSignature = 0x04034b50
const [stored, deflated] = [0, 8]

interface Entry {
  readonly name: string
  readonly method: number
  readonly encrypted: boolean
  readonly packed: number
  readonly at: number
}

export const broken = (): never =>
  refuseTable(null, 'wrong-kind', 'This is no XLSX file, or it is damaged.')
const tooLarge = (): never =>
  refuseTable(null, 'too-large', 'Unpacked, the file holds more than a table may.')

function directoryOf(bytes: Buffer): { at: number; count: number } {
  const lowest = Math.max(0, bytes.length - 22 - 0xffff)
  for (let at = bytes.length - 22; at >= lowest; at--)
    if (bytes.readUInt32LE(at) === endSignature)
      return { count: bytes.readUInt16LE(at + 10), at: bytes.readUInt32LE(at + 16) }
  return broken()
}

function entriesOf(bytes: Buffer): Entry[] {
  const { count, at } = directoryOf(bytes)
  if (count > limits.entries) tooLarge()
  const entries: Entry[] = []
  for (let from = at; entries.length < count;) {
    if (from + 46 > bytes.length || bytes.readUInt32LE(from) !== entrySignature) broken()
    const nameLength = bytes.readUInt16LE(from + 28)
    entries.push({
      name: bytes.toString('utf8', from + 46, from + 46 + nameLength),
      encrypted: (bytes.readUInt16LE(from + 8) & 1) === 1,
      method: bytes.readUInt16LE(from + 10),
      packed: bytes.readUInt32LE(from + 20),
      at: bytes.readUInt32LE(from + 42),
    })
    from += 46 + nameLength + bytes.readUInt16LE(from + 30) + bytes.readUInt16LE(from + 32)
  }
  return entries
}

function contentOf(bytes: Buffer, { at, packed, method, encrypted }: Entry, room: number): Buffer {
  if (encrypted) refuseTable(null, 'encrypted', 'The file is protected by a password.')
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== localSignature) return broken()
  const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
  const content = bytes.subarray(from, from + packed)
  if (content.length < packed) return broken()
  if (method === stored) return content.length > room ? tooLarge() : content
  return method === deflated ? inflate(content, room) : broken()
}

function inflate(content: Buffer, room: number): Buffer {
  if (room === 0) return tooLarge()
  try {
    return inflateRawSync(content, { maxOutputLength: room })
  } catch (error) {
    const code = (error as { code?: string }).code
    return code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge() : broken()
  }
}

/**
 * Unpacks a ZIP file within the limit on all its parts together, whatever its directory says of their sizes: a bomb is
 * noticed before it is as large as the limit. Answers the parts by name.
 */
export function unpack(bytes: Buffer): Map<string, Buffer> {
  if (bytes.length < 22 || bytes.readUInt32LE(0) !== localSignature) broken()
  const parts = new Map<string, Buffer>()
  let room: number = limits.unpackedBytes
  for (const entry of entriesOf(bytes)) {
    const content = contentOf(bytes, entry, room)
    room -= content.length
    parts.set(entry.name, content)
  }
  return parts
}
