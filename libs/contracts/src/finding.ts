import { z } from 'zod'
import { id } from './common'

/** A rule's answer, as facts: ids, numbers, no sentences. Shapes per code: libs/scheduling model/finding.ts. */
export const finding = z.looseObject({
  code: z.string(),
  sessions: z.array(id),
  severity: z.enum(['blocker', 'warning', 'advice']),
  at: z.enum(['move', 'release']),
  waivable: z.boolean(),
  waived: z.boolean(),
})
export type WireFinding = z.infer<typeof finding>
