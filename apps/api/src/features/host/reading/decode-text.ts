import { isUtf8 } from 'node:buffer'
import { refuseFile } from './reading'

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

/** The text of a file, without its byte order mark. Refuses what is no UTF-8, or could not be stored. */
export function decodeText(uint8: Uint8Array): string {
  const bytes = Buffer.from(uint8.buffer, uint8.byteOffset, uint8.byteLength)
  refuseOtherKinds(bytes)
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
