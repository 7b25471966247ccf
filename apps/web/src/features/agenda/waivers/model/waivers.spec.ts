import { describe, expect, it } from '@jest/globals'
import type { Waiver } from '@roundtable/contracts'
import type { Finding } from '@roundtable/scheduling'
import { nextExpiry, usualDay, waiverDays, waiverOf, waiversAtRest } from './waivers'

const at = (time: string): string => `2022-06-08T${time}:00+02:00`
const now = Date.parse(at('12:00'))
const waiver = (id: string, until: string, part: Partial<Waiver> = {}): Waiver => ({
  id,
  rule: 'high-level-missing',
  sessionId: 'p5',
  by: 'C. Rousset',
  reason: 'The minister is on the way.',
  givenAt: at('09:00'),
  until: at(until),
  ...part,
})
const finding: Finding = {
  code: 'high-level-missing',
  sessions: ['p5'],
  severity: 'blocker',
  at: 'release',
  waivable: true,
  waived: true,
}

describe('waivers', () => {
  it('end one after the other; the next end is the one to wait for', () => {
    const waivers = [waiver('a', '15:00'), waiver('b', '13:00'), waiver('c', '12:00')]
    expect(nextExpiry(waivers, now)).toBe(Date.parse(at('13:00')))
    expect(nextExpiry([waiver('c', '12:00')], now)).toBe(null)
  })

  it('cover the findings of their rule and session while they are in force', () => {
    const lasting = waiver('a', '15:00')
    const others = [
      waiver('short', '13:00'),
      waiver('over', '11:00'),
      waiver('other rule', '16:00', { rule: 'host-meets' }),
      waiver('other session', '16:00', { sessionId: 'p6' }),
    ]
    expect(waiverOf([...others, lasting], finding, now)).toEqual(lasting)
    expect(waiverOf([others[1]!, others[2]!, others[3]!], finding, now)).toBe(undefined)
  })

  it('rest while nothing on their session needs them', () => {
    const all = [
      waiver('needed', '15:00'),
      waiver('resting', '16:00', { rule: 'host-meets' }),
      waiver('resting longer', '17:00', { rule: 'host-duty' }),
      waiver('over', '11:00', { rule: 'host-meets' }),
      waiver('other session', '16:00', { sessionId: 'p6' }),
    ]
    const ids = (findings: Finding[]) => waiversAtRest(all, 'p5', findings, now).map((w) => w.id)
    expect(ids([finding])).toEqual(['resting longer', 'resting'])
    expect(ids([{ ...finding, waived: false }])).toEqual(['resting longer', 'resting', 'needed'])
  })

  it('may end on any day up to the last of the event, and within a fortnight at least', () => {
    const before = waiverDays('2022-05-20', '2022-06-09')
    expect([before[0], before.at(-1), before.length]).toEqual(['2022-05-20', '2022-06-09', 21])
    expect(usualDay(before, '2022-06-09')).toBe('2022-06-09')
    const afterwards = waiverDays('2022-12-25', '2022-06-09')
    expect([afterwards[0], afterwards.at(-1)]).toEqual(['2022-12-25', '2023-01-08'])
    expect(usualDay(afterwards, '2022-06-09')).toBe('2023-01-01')
  })
})
