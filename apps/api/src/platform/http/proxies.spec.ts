import type { IncomingMessage } from 'node:http'
import { describe, expect, it } from '@jest/globals'
import { addressOf } from './address'
import { isNetwork, trustsProxies } from './proxies'

const from = (peer: string, said?: string, networks: string[] = []): string => {
  const headers = said === undefined ? {} : { 'x-forwarded-for': said }
  const request = { socket: { remoteAddress: peer }, headers } as unknown as IncomingMessage
  return addressOf(request, trustsProxies(networks))
}

describe('from where a request comes', () => {
  it('is what a proxy on this machine says, and nobody else', () => {
    expect(
      [
        ['127.0.0.1', '203.0.113.7'],
        ['::ffff:127.0.0.1', '203.0.113.7'],
        ['::1', '2001:db8::7'],
        ['198.51.100.1', '203.0.113.7'],
        ['127.0.0.1', 'nobody'],
        ['127.0.0.1', undefined],
      ].map(([peer, said]) => from(peer!, said)),
    ).toEqual([
      '203.0.113.7',
      '203.0.113.7',
      '2001:db8::7',
      '198.51.100.1',
      '127.0.0.1',
      '127.0.0.1',
    ])
  })

  it('is the nearest that is no proxy of ours: what a visitor invents stays behind it', () => {
    const ours = ['10.0.0.0/8', '2001:db8::1']
    expect(from('10.1.2.3', '192.0.2.1, 203.0.113.7', ours)).toBe('203.0.113.7')
    expect(from('::ffff:10.1.2.3', '192.0.2.1, 203.0.113.7, 10.9.9.9', ours)).toBe('203.0.113.7')
    expect(from('2001:db8::1', '203.0.113.7', ours)).toBe('203.0.113.7')
    expect(from('2001:db8::2', '203.0.113.7', ours)).toBe('2001:db8::2')
    expect(from('11.1.2.3', '203.0.113.7', ours)).toBe('11.1.2.3')
  })

  it('knows a network from other text', () => {
    const texts = ['10.0.0.0/8', '10.0.0.1', 'fd00::/8', '10.0.0.0/33', 'loopback', '10.0.0.0/']
    expect(texts.map(isNetwork)).toEqual([true, true, true, false, false, false])
  })
})
