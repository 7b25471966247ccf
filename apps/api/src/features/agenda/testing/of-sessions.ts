import type { WireFinding } from '@roundtable/contracts'

/** Without what is said of the plan as a whole: a small agenda has hardly anybody in it (R7). */
export const ofSessions = (findings: readonly WireFinding[]): WireFinding[] =>
  findings.filter((f) => f.sessions.length > 0)
