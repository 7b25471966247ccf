import { z } from 'zod'
import { changeHead, commandId, id, instant, line, versioned } from './common'

/** How one rule weighs: what it refuses and when, and whether somebody may let it pass. */
export const policyChange = z.object({
  rule: z.string().min(1).max(60),
  severity: z.enum(['blocker', 'warning', 'advice']),
  at: z.enum(['move', 'release']),
  waivable: z.boolean(),
})
export type PolicyChange = z.infer<typeof policyChange>

/** GET /api/policy: every rule of the registry, in its order, as it weighs now. */
export const policy = z.object({
  ...versioned,
  rules: z.array(
    policyChange.extend({
      /** Never weaker, never waived (I-01). */
      fixed: z.boolean(),
      /** Differs from the registry's own table. */
      changed: z.boolean(),
      /** Weighs per body of the host, unless changed here. */
      byBody: z.boolean(),
    }),
  ),
})
export type Policy = z.infer<typeof policy>
/** All changes together: a rule that is not named weighs as the registry says. */
export const policyCommand = z.object({
  ...changeHead,
  fields: z.object({ changes: z.array(policyChange).max(200) }),
})
export type PolicyCommand = z.output<typeof policyCommand>

export const waiverCommand = z.object({
  commandId,
  rule: z.string().min(1).max(60),
  sessionId: id,
  reason: line,
  until: instant,
})
export type WaiverCommand = z.output<typeof waiverCommand>
export const waiverEnd = z.object({ commandId, reason: z.string().max(500).optional() })
export type WaiverEnd = z.output<typeof waiverEnd>
