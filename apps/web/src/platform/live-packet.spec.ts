import { describe, expect, it } from '@jest/globals'
import { hello, presence, readPacket } from './live-packet'

describe('a message of the live channel', () => {
  it.each([
    [
      '0{"sid":"a","upgrades":[],"pingInterval":12000,"pingTimeout":8000,"maxPayload":4096}',
      {
        kind: 'opened',
        said: { sid: 'a', upgrades: [], pingInterval: 12000, pingTimeout: 8000, maxPayload: 4096 },
      },
    ],
    ['2', { kind: 'ping', said: null }],
    ['40/live,{"sid":"b"}', { kind: 'up', said: { sid: 'b' } }],
    ['42/live,["leave",{"within":5}]', { kind: 'event', said: ['leave', { within: 5 }] }],
    ['42/live,["presence","a\\nb [c]"]\n', { kind: 'event', said: ['presence', 'a\nb [c]'] }],
    [
      '44/live,{"message":"no","data":{"type":"/problems/forbidden"}}',
      { kind: 'refused', said: { message: 'no', data: { type: '/problems/forbidden' } } },
    ],
    ['41/live,', { kind: 'gone', said: null }],
  ])('is read from its text: %s', (text, packet) => {
    expect(readPacket(text)).toEqual(packet)
  })

  it.each(['', '1', '6', '3', '40{"sid":"b"}', '42/other,["fact",{}]', '43/live,1[]', 'live'])(
    'that is not of the channel is nothing: %s',
    (text) => {
      expect(readPacket(text)).toBeUndefined()
    },
  )

  it.each(['0{', '42/live,["fact"', '44/live,no'])(
    'that cannot be read ends the line: %s',
    (text) => {
      expect(readPacket(text)).toEqual({ kind: 'gone' })
    },
  )

  it('is said in the same form', () => {
    expect(hello({ stream: 'plan', since: 7 })).toBe('40/live,{"stream":"plan","since":7}')
    const mine = { tab: 't', clock: 1, selected: null, editing: null, hold: null }
    expect(presence(mine)).toBe(
      '42/live,["presence",{"tab":"t","clock":1,"selected":null,"editing":null,"hold":null}]',
    )
  })
})
