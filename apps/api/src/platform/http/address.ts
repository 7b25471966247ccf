import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'

const isLoopback = (address: string): boolean =>
  address === '::1' || address.startsWith('127.') || address.startsWith('::ffff:127.')

/** From where a request comes. Only a proxy on this machine is believed when it says for whom it asks, as by Express. */
export function addressOf({ socket, headers }: IncomingMessage): string {
  const peer = socket.remoteAddress ?? 'unknown'
  const said = headers['x-forwarded-for']
  if (!said || !isLoopback(peer)) return peer
  const last = String(said).split(',').at(-1)!.trim()
  return isIP(last) ? last : peer
}
