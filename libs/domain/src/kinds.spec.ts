import { describe, expect, it } from '@jest/globals'
import { focusAreas, formats, segments } from './kinds'

describe('what a session can be', () => {
  it('is one of three parts, of nine formats, on some of four focus areas (R2, R9, R14)', () => {
    expect(segments).toEqual(['high-level', 'policy-statements', 'thematic'])
    expect(formats).toEqual([
      'panel',
      'breakout',
      'pledge-segment',
      'signing',
      'opening',
      'spotlight',
      'special-message',
      'break',
      'closing',
    ])
    expect(focusAreas).toEqual(['access', 'adoption', 'value', 'accelerate'])
  })
})
