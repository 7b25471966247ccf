import { isUtf8 } from 'node:buffer'
import { refuseTable } from './table'

const newline = 0x0a

const startsWith = (bytes: Buffer, ...magic: number[]): boolean =>
  magic.every((byte, i) => bytes[i] === byte)

/** Line of the first byte that is no UTF-8; a line feed is never part of another character. */
function badLine(bytes: Buffer): number {
  let line = 1
  for (let from = 0; ; line++) {
    const next = bytes.indexOf(newline, from)
    if (next < 0 || !isUtf8(bytes.subarray(from, next))) return line
    from = next + 1
  }
}

/** The text of a CSV file, without byte order mark. Whatever is not UTF-8 is refused: a guess would spoil names. */
export function decodeText(bytes: Buffer): string {
  if (startsWith(bytes, 0x50, 0x4b))
    refuseTable(null, 'wrong-kind', 'This is a spreadsheet or a ZIP file, not CSV.')
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff))
    refuseTable(1, 'encoding', 'The file is UTF-16; save it as CSV in UTF-8.')
  if (!isUtf8(bytes))
    refuseTable(badLine(bytes), 'encoding', 'The text is not UTF-8; save the file as CSV in UTF-8.')
  return bytes.toString('utf8').replace(/^\ufeff/, '')
}
