import { describe, expect, it } from '@jest/globals'
import { factPackets, snapshotPacket } from './packet'
import type { LoggedFact } from './ring'

const at = '2022-06-07T08:00:00.000Z'
const factOf = (seq: number, data: unknown = { nth: seq }): LoggedFact => ({
  stream: 'plan',
  prev: seq - 1,
  seq,
  at,
  kind: 'host-revised',
  data,
})

const read = (text: string): unknown => JSON.parse(text.replace(/^2\/live,/, ''))
const numbers = (facts: LoggedFact[]) =>
  factPackets(facts).map(({ text }) => {
    const [, { prev, seq, data }] = read(text) as [string, LoggedFact & { data: { facts?: [] } }]
    return [prev, seq, data.facts?.length ?? 1]
  })

describe('facts in packets', () => {
  it('one travels as it is', () => {
    expect(factPackets([factOf(5)]).map(({ text }) => read(text))).toEqual([['fact', factOf(5)]])
  })

  it('several travel as one, whole and in order, from the first to the last', () => {
    expect(factPackets([5, 6, 7].map((n) => factOf(n))).map(({ text }) => read(text))).toEqual([
      [
        'fact',
        {
          stream: 'plan',
          prev: 4,
          seq: 7,
          at,
          kind: 'merged',
          data: { facts: [factOf(5), factOf(6), factOf(7)] },
        },
      ],
    ])
  })

  it('none make no packet', () => {
    expect(factPackets([])).toEqual([])
  })

  it('together they stay light; one that is heavy by itself travels alone', () => {
    const heavy = 'x'.repeat(60_000)
    const half = 'x'.repeat(30_000)
    const facts = [factOf(1), factOf(2, heavy), factOf(3, half), factOf(4, half), factOf(5)]
    expect(numbers(facts)).toEqual([
      [0, 1, 1],
      [1, 2, 1],
      [2, 3, 1],
      [3, 5, 2],
    ])
  })

  it.each([2, 200, 70_000])(
    'the frame of %i characters says its length and holds the text',
    (n) => {
      const { text, options } = factPackets([factOf(1, 'é'.repeat(n))])[0]!
      const frame = Buffer.concat(options.wsPreEncodedFrame)
      const [kind, length] = [frame[0], frame[1]!]
      const start = length < 126 ? 2 : length === 126 ? 4 : 10
      const said =
        start === 2
          ? length
          : start === 4
            ? frame.readUInt16BE(2)
            : Number(frame.readBigUInt64BE(2))
      expect([kind, said, frame.toString('utf8', start)]).toEqual([
        0x81,
        Buffer.byteLength(text) + 1,
        `4${text}`,
      ])
    },
  )

  it('a short one has the short head', () => {
    const frame = Buffer.concat(snapshotPacket('plan', 7).options.wsPreEncodedFrame)
    expect([frame[1], frame.toString('utf8', 2)]).toEqual([
      frame.length - 2,
      '42/live,["snapshot",{"stream":"plan","seq":7}]',
    ])
  })
})
