import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { formatRange, parseRange } from './range'

describe('time ranges', () => {
  it('reads what PostgreSQL writes, whatever the zone of the connection', () => {
    const during = {
      start: new Date('2022-06-08T13:00:00.000Z'),
      end: new Date('2022-06-08T14:30:00.000Z'),
    }
    expect(parseRange('["2022-06-08 13:00:00+00","2022-06-08 14:30:00+00")')).toEqual(during)
    expect(parseRange('["2022-06-08 18:30:00+05:30","2022-06-08 20:00:00+05:30")')).toEqual(during)
  })

  it.each(['empty', '[,"2022-06-08 14:30:00+00")', '["2022-06-08 13:00:00+00",)', ''])(
    'refuses %p, which has no two ends',
    (text) => {
      expect(() => parseRange(text)).toThrow('not a bounded')
    },
  )

  it('comes back as it went out', () => {
    const instant = fc.date({
      min: new Date('1970-01-01'),
      max: new Date('2099-12-31'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 10 ** 9 }), (start, length) => {
        const during = { start, end: new Date(start.getTime() + length) }
        expect(parseRange(formatRange(during))).toEqual(during)
      }),
    )
  })
})
