import { describe, expect, it } from '@jest/globals'
import type { Fact } from '@roundtable/contracts'
import { staleKeys } from './plan-line'

const head = { stream: 'plan', prev: 1, seq: 2, at: '2022-06-08T10:00:00Z' } as const

describe('what pages read again when somebody changes something', () => {
  it('is the draft, and what the fact names', () => {
    const data = { what: 'person', ids: [], commandId: null } as const
    const person: Fact = { ...head, kind: 'plan-changed', data: { ...data, ids: [] } }
    expect(staleKeys(person)).toEqual(['plan', 'copies', 'person', 'people', 'organisations'])
    const revised: Fact = { ...head, kind: 'host-revised', data: { number: 2 } }
    expect(staleKeys(revised)).toEqual(['plan', 'copies', 'host'])
  })

  it('is the draft, and how copies differ from it, when sessions move', () => {
    const data = { placements: [], reason: null, commandId: crypto.randomUUID() }
    expect(staleKeys({ ...head, kind: 'sessions-moved', data })).toEqual(['plan', 'copies'])
  })

  it('is what was released as well, when something is', () => {
    const data = { number: 2, publishedAt: head.at }
    expect(staleKeys({ ...head, kind: 'released', data })).toEqual(['plan', 'copies', 'releases'])
  })

  it('is not the draft when a copy changes', () => {
    const data = { planId: crypto.randomUUID(), commandId: crypto.randomUUID() }
    expect(staleKeys({ ...head, kind: 'copy-changed', data })).toEqual(['copies'])
  })
})
