import { describe, expect, it } from '@jest/globals'
import { byProtocol, protocolRanks, type ProtocolPlace } from './protocol'

describe('protocol', () => {
  it('ranks heads of State first', () => {
    expect(protocolRanks).toEqual([
      'head-of-state',
      'head-of-government',
      'deputy-head',
      'minister',
      'vice-minister',
      'head-of-agency',
      'other',
    ])
  })

  it('orders by rank, then by request', () => {
    const speakers: (ProtocolPlace & { name: string })[] = [
      { name: 'agency', rank: 'head-of-agency', requested: 1 },
      { name: 'second minister', rank: 'minister', requested: 9 },
      { name: 'first minister', rank: 'minister', requested: 4 },
      { name: 'president', rank: 'head-of-state', requested: 12 },
    ]
    expect(speakers.sort(byProtocol).map((s) => s.name)).toEqual([
      'president',
      'first minister',
      'second minister',
      'agency',
    ])
  })

  it('holds two of the same rank and request equal', () => {
    const place: ProtocolPlace = { rank: 'other', requested: 3 }
    expect(byProtocol(place, { ...place })).toBe(0)
  })
})
