import { describe, expect, it } from '@jest/globals'
import { calendar, csv, xlsx } from '@roundtable/contracts'
import { endingsOf, mediaTypeOf } from './media-type'

describe('mediaTypeOf', () => {
  it('goes by the name, then by what the system says', () => {
    const taken = [calendar, csv]
    expect(mediaTypeOf({ name: 'plan.ICS', type: '' }, taken)).toBe(calendar)
    expect(mediaTypeOf({ name: 'plan.csv', type: 'application/vnd.ms-excel' }, taken)).toBe(csv)
    expect(mediaTypeOf({ name: 'plan', type: 'text/csv; charset=utf-8' }, taken)).toBe(csv)
  })

  it('takes nothing else', () => {
    expect(mediaTypeOf({ name: 'plan.xlsx', type: xlsx }, [calendar, csv])).toBe(null)
    expect(mediaTypeOf({ name: 'plan.pdf', type: 'application/pdf' }, [calendar, csv])).toBe(null)
    expect(mediaTypeOf({ name: 'plan', type: '' }, [calendar, csv])).toBe(null)
  })
})

describe('endingsOf', () => {
  it('names the endings of what is taken', () => {
    expect(endingsOf([calendar, csv])).toEqual(['.ics', '.ical', '.csv'])
  })
})
