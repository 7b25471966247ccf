import { describe, expect, it } from '@jest/globals'
import type { Card } from './cards'
import { countOf, passes } from './filter'
import { uuid, wireSession } from './testing/a-wire-plan'
import { noFilter, type Filter } from './view-state'

const role = (name: string, reply: 'confirmed' | 'declined') => ({
  personId: uuid(name),
  role: 'speaker' as const,
  reply,
  from: null,
  to: null,
  minutes: null,
})
const card = {
  session: wireSession('s1', { roles: [role('latu', 'confirmed'), role('amari', 'declined')] }),
  placement: { roomId: uuid('A'), start: 2040 },
  severity: null,
} as Card
const bare = { ...card, session: wireSession('s2', { focusAreas: [] }), placement: null } as Card

const kept = (filter: Partial<Filter>): boolean[] =>
  [card, bare].map((one) => passes({ ...noFilter, ...filter }, one))

describe('what the eyes look for', () => {
  it('is everything at first', () => {
    expect(kept({})).toEqual([true, true])
    expect(countOf(noFilter)).toBe(0)
  })

  it('has to be all that is asked for', () => {
    expect(kept({ segment: 'thematic' })).toEqual([true, true])
    expect(kept({ segment: 'high-level' })).toEqual([false, false])
    expect(kept({ format: 'spotlight' })).toEqual([true, true])
    expect(kept({ focus: 'access' })).toEqual([true, false])
    expect(kept({ person: uuid('latu') })).toEqual([true, false])
    expect(kept({ person: uuid('amari') })).toEqual([false, false])
    expect(kept({ room: uuid('A') })).toEqual([true, false])
    expect(kept({ room: uuid('A'), format: 'panel' })).toEqual([false, false])
    expect(countOf({ ...noFilter, room: uuid('A'), findings: true })).toBe(2)
  })

  it('with findings only, is what has a blocker or a warning', () => {
    expect(passes({ ...noFilter, findings: true }, { ...card, severity: 'warning' })).toBe(true)
    expect(passes({ ...noFilter, findings: true }, card)).toBe(false)
  })
})
