import { BlockList, isIP, isIPv4 } from 'node:net'

const network = /^([\da-fA-F:.]+)\/(\d{1,3})$/

/** An address, or a network such as 10.0.0.0/8. */
export function isNetwork(text: string): boolean {
  const [, address = text, bits = '0'] = network.exec(text) ?? []
  return isIP(address) !== 0 && Number(bits) <= (isIPv4(address) ? 32 : 128)
}

const family = (address: string): 'ipv4' | 'ipv6' => (isIPv4(address) ? 'ipv4' : 'ipv6')

/** An IPv4 address as a dual-stack socket writes it. */
const plainAddress = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '')

/** Whether a peer is a proxy of ours, and believed when it says for whom it asks. */
export type Trusts = (address: string) => boolean

/** Proxies on this machine are trusted always; others where the configuration names them. */
export function trustsProxies(networks: readonly string[] = []): Trusts {
  const ours = new BlockList()
  ours.addSubnet('127.0.0.0', 8, 'ipv4')
  ours.addAddress('::1', 'ipv6')
  for (const text of networks) {
    const [, address, bits] = network.exec(text) ?? []
    if (address) ours.addSubnet(address, Number(bits), family(address))
    else ours.addAddress(text, family(text))
  }
  return (address) => {
    const peer = plainAddress(address)
    return isIP(peer) !== 0 && ours.check(peer, family(peer))
  }
}
