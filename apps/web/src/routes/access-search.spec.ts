import { describe, expect, it } from '@jest/globals'
import { auditSearch, outboxSearch } from './access-search'

describe('what stands in the address', () => {
  it('of the audit: texts and days, and nothing else', () => {
    expect(
      auditSearch({ text: 'B1', who: 7, what: 'session', from: '2022-06-08', until: 'x', page: 2 }),
    ).toEqual({ text: 'B1', who: '7', what: 'session', from: '2022-06-08' })
    expect(auditSearch({ text: '', who: null, from: ['2022-06-08'] })).toEqual({})
  })

  it('of the audit: no day that no calendar has', () => {
    for (const from of ['2022-13-45', '2022-02-30', '0000-01-01', '2022-00-10'])
      expect(auditSearch({ from, until: '2024-02-29' })).toEqual({ until: '2024-02-29' })
  })

  it('of the outbox: a text and a state', () => {
    expect(outboxSearch({ text: 'a'.repeat(200), state: 'failed', x: 1 })).toEqual({
      text: 'a'.repeat(100),
      state: 'failed',
    })
  })
})
