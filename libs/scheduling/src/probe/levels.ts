import type { Policy } from '../rules/policy'

/** How bad a place is, in order. */
export const levels = ['free', 'advice', 'warning', 'blocked'] as const
export type Level = (typeof levels)[number]

export const ADVICE = 1
const WARNING = 2
export const BLOCKED = 3

/** What holds only the release back does not block the move; what is only told with it makes no place worse. */
export function levelOf({ severity, at }: Policy): number {
  if (severity === 'advice') return ADVICE
  if (severity === 'warning') return at === 'release' ? ADVICE : WARNING
  return at === 'move' ? BLOCKED : WARNING
}
