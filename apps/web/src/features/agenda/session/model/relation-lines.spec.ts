import { describe, expect, it } from '@jest/globals'
import { withRelation, withoutRelation } from './relation-lines'

const before = { kind: 'before', sessionId: 'p5' } as const
const after = { kind: 'after', sessionId: 'p5' } as const
const apart = { kind: 'not-against', sessionId: 'p5' } as const

describe('relations to other sessions', () => {
  it('are said once, and never contradict each other', () => {
    expect(withRelation([apart], before)).toEqual([apart, before])
    expect(withRelation([before, apart], before)).toEqual([apart, before])
    expect(withRelation([before, apart], after)).toEqual([apart, after])
  })

  it('end one by one', () => {
    expect(withoutRelation([before, apart], before)).toEqual([apart])
  })
})
