import { describe, expect, it } from '@jest/globals'
import { acceptedEncoding, matches, type Encoding } from './negotiate'

const all: Encoding[] = ['identity', 'br', 'gzip']

describe('content negotiation', () => {
  it.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip, deflate, br', 'br'],
    ['gzip;q=1.0, br;q=0', 'gzip'],
    ['GZIP', 'gzip'],
    ['*', 'br'],
    ['*;q=0', 'identity'],
    ['br;q=0, *', 'gzip'],
    ['deflate', 'identity'],
    ['br;q=nonsense', 'br'],
    [';;,,=', 'identity'],
  ])('answers Accept-Encoding %j in %s', (header, encoding) => {
    expect(acceptedEncoding(header, all)).toBe(encoding)
  })

  it('offers only what is there', () => {
    expect(acceptedEncoding('br, gzip', ['identity', 'gzip'])).toBe('gzip')
  })

  it.each([
    [undefined, false],
    ['"a"', true],
    ['W/"a"', true],
    ['"b", "a"', true],
    ['*', true],
    ['"b"', false],
    ['a', false],
  ])('compares If-None-Match %j with "a": %s', (header, known) => {
    expect(matches(header, '"a"')).toBe(known)
  })
})
