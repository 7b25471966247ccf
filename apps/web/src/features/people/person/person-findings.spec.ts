import { describe, expect, it } from '@jest/globals'
import type { Finding } from '@roundtable/scheduling'
import { concerns } from './person-findings'

describe('findings of a person', () => {
  it('are those that name the person', () => {
    const head = {
      sessions: ['s'],
      severity: 'blocker',
      at: 'move',
      waivable: false,
      waived: false,
    }
    const away = { ...head, code: 'person-unavailable', personId: 'p', minutes: 5 } as Finding
    const small = {
      ...head,
      code: 'room-too-small',
      roomId: 'p',
      capacity: 1,
      expected: 2,
    } as Finding
    expect([away, small].map((finding) => concerns(finding, 'p'))).toEqual([true, false])
    expect(concerns(away, 'other')).toBe(false)
  })
})
