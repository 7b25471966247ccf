import type { Format, Segment } from '@roundtable/scheduling'

// A file of their own: the public pages load these lists and nothing beside them.

/** The three parts of the event that a session belongs to (R2). */
export const segments = [
  'high-level',
  'policy-statements',
  'thematic',
] as const satisfies readonly Segment[]

/** The four focus areas (R14), in their order. */
export const focusAreas = ['access', 'adoption', 'value', 'accelerate'] as const

/** R9, and the other kinds of item that an agenda holds; in the order in which they are offered. */
export const formats = [
  'panel',
  'breakout',
  'pledge-segment',
  'signing',
  'opening',
  'spotlight',
  'special-message',
  'break',
  'closing',
] as const satisfies readonly Format[]
