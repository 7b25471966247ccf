import type { Policy } from '../rules/policy'

/** How bad a place is, in order. */
export const levels = ['free', 'advice', 'warning', 'blocked'] as const
export type Level = (typeof levels)[number]

export const BLOCKED = levels.indexOf('blocked')

/** What is waived is worth knowing; what holds only the release back does not block the move. */
export function levelOf({ severity, at }: Policy, waived: boolean): number {
  if (waived || severity === 'advice') return levels.indexOf('advice')
  if (severity === 'blocker' && at === 'move') return BLOCKED
  return levels.indexOf('warning')
}
