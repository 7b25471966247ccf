import type { FocusArea, Session } from '@roundtable/contracts'

/** "moderator academia", "chair phiri", "panellist lim invited": a role, who has it, and the reply if not confirmed. */
export type RoleLine = `${Session['roles'][number]['role']} ${string}`

export interface SessionLine {
  readonly code: string
  readonly title: readonly [en: string, fr: string, ar: string]
  readonly segment: Session['segment']
  readonly format: Session['format']
  readonly minutes: number
  readonly expected: number
  readonly focusAreas: readonly FocusArea[]
  /** Room, day of June, start in Kigali. Absent: never placed. */
  readonly place?: readonly [room: string, day: string, time: string]
  readonly locked?: true
  readonly roles: readonly RoleLine[]
}
