import { describe, expect, it } from '@jest/globals'
import type { Fact } from '@roundtable/contracts'
import { newsFor } from './which-plan'

const head = { stream: 'plan', prev: 1, seq: 2, at: '2022-06-08T10:00:00Z' } as const
const moved: Fact = {
  ...head,
  kind: 'sessions-moved',
  data: { placements: [], reason: null, commandId: 'c' },
}
const changed = (planId: string, commandId = 'theirs'): Fact => ({
  ...head,
  kind: 'copy-changed',
  data: { planId, commandId },
})
const revised: Fact = { ...head, kind: 'host-revised', data: { number: 2 } }
const news = (planId: string | undefined, fact: Fact) =>
  newsFor(planId, fact, (commandId) => commandId === 'mine')

describe('what a fact is to a board', () => {
  it('of the draft: its own moves, and nothing that happens in copies', () => {
    expect(news(undefined, moved)).toBe('moves')
    expect(news(undefined, changed('a'))).toBe('nothing')
    expect(news(undefined, revised)).toBe('again')
  })

  it('of a copy: what others do in it, and what the world does; not what moves in the draft', () => {
    expect(news('a', moved)).toBe('nothing')
    expect(news('a', changed('a'))).toBe('again')
    expect(news('a', changed('a', 'mine'))).toBe('nothing')
    expect(news('a', changed('b'))).toBe('nothing')
    expect(news('a', revised)).toBe('again')
  })
})
