/** Facts a rule found, ids and numbers only; sentences live in the web app's catalogues. */
export interface FindingFacts {
  /** The nearest day, whose hours it misses by so many minutes; null = no day is near. */
  'outside-event': { dayId: string | null; minutes: number }
  'host-meets': { bodyId: string; meetingId: string; minutes: number }
  'host-duty': { personId: string; bodyId: string; meetingId: string; minutes: number }
  'room-double-booked': { roomId: string; minutes: number }
  'room-unavailable': { roomId: string; reason: 'not-lent' | 'closed'; minutes: number }
  'person-in-two-places': { personId: string; minutes: number }
  'person-unavailable': { personId: string; minutes: number }
  'room-too-small': { roomId: string; capacity: number; expected: number }
  'locked-moved': { roomId: string; start: number; now: 'elsewhere' | 'off-board' }
  'no-pause': { personId: string; minutes: number }
  'high-level-missing': Record<never, never>
}

export type FindingCode = keyof FindingFacts
export type Severity = 'blocker' | 'warning' | 'advice'
/** When a blocker counts: it refuses a move, or it refuses a release. */
export type At = 'move' | 'release'

/** What rule code `C` says of these sessions (sorted ids). */
export type FindingOf<C extends FindingCode> = {
  readonly code: C
  /** Ids of the sessions concerned, in code-unit order. */
  readonly sessions: readonly string[]
  readonly severity: Severity
  readonly at: At
  /** The policy lets a named person waive it. */
  readonly waivable: boolean
  /** A waiver in force covers it: shown, but it refuses nothing. */
  readonly waived: boolean
} & Readonly<FindingFacts[C]>

export type Finding = { [C in FindingCode]: FindingOf<C> }[FindingCode]
