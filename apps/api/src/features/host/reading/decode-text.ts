import { isUtf8 } from 'node:buffer'
import { refuseFile, type HostFile } from './reading'

const newline = 0x0a

const startsWith = (bytes: Buffer, ...magic: number[]): boolean =>
  magic.every((byte, i) => bytes[i] === byte)

/** What people send by mistake is called by its name. */
function refuseOtherKinds(bytes: Buffer): void {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04))
    refuseFile(1, 'wrong-kind', 'This is a ZIP or XLSX file, not text.')
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff))
    refuseFile(1, 'encoding', 'The file is UTF-16. Save it as UTF-8.')
}

/** Line and byte at which the text stops being UTF-8. A line feed is never part of another character. */
function refuseBadEncoding(bytes: Buffer): never {
  let line = 1
  for (let from = 0; from <= bytes.length; line++) {
    const next = bytes.indexOf(newline, from)
    const end = next < 0 ? bytes.length : next
    const text = bytes.subarray(from, end)
    if (!isUtf8(text)) {
      const before = text.toString('utf8').split('\ufffd', 1)[0]!
      const byte = from + Buffer.byteLength(before)
      return refuseFile(
        line,
        'encoding',
        `The file is not UTF-8: byte ${byte + 1} of the file does not fit.`,
      )
    }
    from = end + 1
  }
  throw new Error('UTF-8 in every line, but not as a whole')
}

const isRest = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80

/**
 * Simple programs fold lines after so many bytes, through the middle of a sign (RFC 5545, 3.1). The rest of the sign
 * goes back to its beginning, before the fold; every line stays where it is.
 */
function withWholeSigns(file: Buffer): Buffer {
  const bytes = Buffer.from(file)
  for (let at = bytes.indexOf(newline); at >= 0; at = bytes.indexOf(newline, at + 1)) {
    const from = at + 2
    if (bytes[at + 1] !== 0x20 && bytes[at + 1] !== 0x09) continue
    let to = from
    while (to < from + 3 && isRest(bytes[to])) to += 1
    const fold = bytes[at - 1] === 0x0d ? at - 1 : at
    const rest = Buffer.from(bytes.subarray(from, to))
    bytes.copyWithin(fold + rest.length, fold, from)
    rest.copy(bytes, fold)
    at += rest.length
  }
  return bytes
}

/** The text of a file, without its byte order mark. Refuses what is no UTF-8, or could not be stored. */
export function decodeText(uint8: Uint8Array, source: HostFile['source']): string {
  const file = Buffer.from(uint8.buffer, uint8.byteOffset, uint8.byteLength)
  refuseOtherKinds(file)
  const bytes = source === 'csv' || isUtf8(file) ? file : withWholeSigns(file)
  if (!isUtf8(bytes)) refuseBadEncoding(bytes)
  const text = bytes.toString('utf8').replace(/^\ufeff/, '')
  const nul = text.indexOf('\0')
  if (nul >= 0)
    refuseFile(
      text.slice(0, nul).split('\n').length,
      'unstorable-text',
      'The line holds a NUL, which is no text.',
    )
  return text
}
