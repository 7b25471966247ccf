import { deflateRawSync } from 'node:zlib'

/** Content as text, or packed already with the size that the directory claims. */
type Part = string | Buffer | { readonly packed: Buffer; readonly size?: number }

interface Piece {
  readonly name: Buffer
  readonly packed: Buffer
  readonly size: number
}

const toPiece = ([name, part]: [string, Part]): Piece => {
  if (typeof part === 'object' && 'packed' in part)
    return { name: Buffer.from(name), packed: part.packed, size: part.size ?? 0xfffffff }
  const content = Buffer.from(part)
  return { name: Buffer.from(name), packed: deflateRawSync(content), size: content.length }
}

/** What stands both before a part and in the directory. */
function common({ name, packed, size }: Piece): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(8, 4)
  fields.writeUInt32LE(packed.length, 14)
  fields.writeUInt32LE(size, 18)
  fields.writeUInt16LE(name.length, 22)
  return fields
}

/** A ZIP file, honest or not. */
export function aZip(parts: Readonly<Record<string, Part>>): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const piece of Object.entries(parts).map(toPiece)) {
    const local = Buffer.concat([
      Buffer.from('PK\x03\x04'),
      common(piece),
      piece.name,
      piece.packed,
    ])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(at, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common(piece), rest, piece.name)
    locals.push(local)
    at += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(Object.keys(parts).length, 8)
  end.writeUInt16LE(Object.keys(parts).length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, central, end])
}
