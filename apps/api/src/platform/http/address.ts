import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import type { Trusts } from './proxies'

/**
 * From where a request comes, as Express tells it: only a trusted proxy is believed when it says for whom it asks; of
 * several in a row, the nearest address that is no proxy of ours.
 */
export function addressOf({ socket, headers }: IncomingMessage, trusts: Trusts): string {
  let nearest = socket.remoteAddress ?? 'unknown'
  const said = String(headers['x-forwarded-for'] ?? '').split(',')
  for (const address of said.reverse().map((part) => part.trim())) {
    if (!trusts(nearest) || !isIP(address)) break
    nearest = address
  }
  return nearest
}
