import type { Socket } from 'socket.io'
import type { Packet } from './packet'

/** What Engine.IO's connections have beside their public side. */
interface Inside {
  readonly writeBuffer: readonly { readonly data?: string | Buffer }[]
  readonly transport: { readonly socket?: { terminate(): void } }
  request: unknown
}

const inside = (socket: Socket): Inside => socket.conn as unknown as Inside

/** Hands a packet to the connection; the frame is the same bytes for everybody. */
export function write(socket: Socket, { text, options }: Packet): void {
  socket.conn.write(text, options)
}

/** Packets and characters that the connection could not pass on yet. */
export function unread(socket: Socket): { packets: number; size: number } {
  const { writeBuffer } = inside(socket)
  let size = 0
  for (const { data } of writeBuffer) size += data?.length ?? 0
  return { packets: writeBuffer.length, size }
}

export const hasUnread = (socket: Socket): boolean => inside(socket).writeBuffer.length > 0

/** Lets go of what only the handshake needed: the request and its headers weigh as much as the rest of a connection. */
export function forgetHandshake(socket: Socket): void {
  inside(socket).request = null
  Object.assign(socket, { handshake: null })
}

/** Ends the connection now. Closing in good order would wait for a reader that does not read. */
export function cut(socket: Socket): void {
  inside(socket).transport.socket?.terminate()
}
