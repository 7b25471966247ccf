import type { RelationKind } from './plan'

/** Facts a rule found, ids and numbers only; sentences live in the web app's catalogues. */
export interface FindingFacts {
  /** The nearest day, whose hours it misses by so many minutes; null = no day is near. */
  'outside-event': { dayId: string | null; minutes: number }
  'host-meets': { bodyId: string; meetingId: string; minutes: number }
  'host-duty': { personId: string; bodyId: string; meetingId: string; minutes: number }
  'room-double-booked': { roomId: string; minutes: number }
  'room-unavailable': { roomId: string; reason: 'not-lent' | 'closed'; minutes: number }
  /** `minutes` are missing of the `needed` ones. */
  'turnaround-short': { roomId: string; needed: number; minutes: number }
  'person-in-two-places': { personId: string; minutes: number }
  /** `minutes` are missing of the `needed` ones. */
  'walking-time': { personId: string; needed: number; minutes: number }
  'person-unavailable': { personId: string; minutes: number }
  /** For so many minutes up to `needed` of the `size` that there are. */
  'pool-exceeded': { poolId: string; size: number; needed: number; minutes: number }
  'feature-missing': { roomId: string; feature: string }
  'language-not-carried': { roomId: string; language: string; use: 'floor' | 'interpretation' }
  /** The session that has to end first ends so many minutes after the other one starts. */
  'order-broken': { firstId: string; minutes: number }
  'not-against': { minutes: number }
  'relation-broken': { kind: Extract<RelationKind, 'same-room' | 'different-day'> }
  'locked-moved': { roomId: string; start: number; now: 'elsewhere' | 'off-board' }
  'high-level-missing': Record<never, never>
  /** Who has to confirm before a release: `lead` is a chair or a moderator; 0 signatories are missing where none is named. */
  'role-unconfirmed': { role: 'lead' | 'speaker' | 'signatory'; missing: number }
  'room-too-small': { roomId: string; capacity: number; expected: number }
  'no-pause': { personId: string; minutes: number }
  /** So many minutes are left over after the `needed` ones of the walk. */
  'walking-tight': { personId: string; needed: number; spare: number }
  'small-delegation': { delegationId: string; size: number; minutes: number }
  /** `personId` is the one who is needed in the body, while the session needs another of the delegation. */
  'delegation-duty': {
    delegationId: string
    personId: string
    bodyId: string
    meetingId: string
    minutes: number
  }
  'focus-parallel': { focusArea: string; minutes: number }
  /** Minutes outside the interpreters' hours, or beyond what one team works at a stretch. */
  'interpretation-hours': { reason: 'late' | 'long'; minutes: number }
  /** Where the public has it. */
  'published-moved': { roomId: string; start: number; now: 'elsewhere' | 'off-board' }
  'no-focus-area': Record<never, never>
  'remote-hours': { personId: string; minutes: number }
  'through-break': { breakId: string; minutes: number }
  /** About no session: nobody of the group takes part in any. */
  'groups-missing': { group: string }
  'seats-wasted': { roomId: string; capacity: number; expected: number }
  'focus-scattered': { focusArea: string; dayId: string; rooms: number }
  'idle-hours': { personId: string; minutes: number }
}

export type FindingCode = keyof FindingFacts
export type Severity = 'blocker' | 'warning' | 'advice'
/** When a blocker counts: it refuses a move, or it refuses a release. */
export type At = 'move' | 'release'

/** What rule code `C` says of these sessions (sorted ids). */
export type FindingOf<C extends FindingCode> = {
  readonly code: C
  /** Ids of the sessions concerned, in code-unit order; none = the whole plan. */
  readonly sessions: readonly string[]
  readonly severity: Severity
  readonly at: At
  /** The policy lets a named person waive it. */
  readonly waivable: boolean
  /** A waiver in force covers it: shown, but it refuses nothing. */
  readonly waived: boolean
} & Readonly<FindingFacts[C]>

export type Finding = { [C in FindingCode]: FindingOf<C> }[FindingCode]
