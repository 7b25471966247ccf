/**
 * What the engine knows. Every time is an integer count of minutes from the event's first midnight,
 * every interval is half-open: [from, to). No names, no text, no clock, no time zone.
 */
export interface Interval {
  readonly from: number
  readonly to: number
}

/** A day of the event with its opening hours (R1). */
export interface Day extends Interval {
  readonly id: string
}

/** A room lent by the host: usable inside `lent`, never inside `closed`. Minutes of set-up and teardown keep it busy around a session. */
export interface Room {
  readonly id: string
  /** Part of the venue; null = nobody said where it is. */
  readonly zoneId: string | null
  readonly capacity: number
  readonly setUp: number
  readonly teardown: number
  /** Minutes to be kept free between two sessions, on top of nothing: set-up and teardown count into them. */
  readonly turnaround: number
  readonly features: readonly string[]
  /** Languages the room has a channel for. */
  readonly languages: readonly string[]
  readonly lent: readonly Interval[]
  readonly closed: readonly Interval[]
}

/** Minutes on foot between two zones, either way. */
export interface Walk {
  readonly a: string
  readonly b: string
  readonly minutes: number
}

/** What several sessions share at a time: interpreter teams, camera crews. */
export interface Pool {
  readonly id: string
  readonly size: number
}

/** To be where a body of the host meets: at all its meetings, or at the one that is named. */
export interface Duty {
  readonly bodyId: string
  readonly meetingId: string | null
}

export interface Person {
  readonly id: string
  /** Primary stakeholder group (R7). */
  readonly group: string
  /** Comes with others of one State or organisation; `size` 0 = unknown. */
  readonly delegation: { readonly id: string; readonly size: number } | null
  /** Status given by the protocol office (R10). */
  readonly highLevel: boolean
  /** Speaks for a Member State or a Sector Member (R10). */
  readonly membership: boolean
  readonly unavailable: readonly Interval[]
  /** Takes part from afar: no way on foot, no wait in the venue. */
  readonly remote: boolean
  /** When it is too early or too late where a remote participant sits. */
  readonly asleep: readonly Interval[]
  readonly duties: readonly Duty[]
}

export type BodyKind = 'plenary' | 'committee' | 'group'
/** What an overlap with the body's meeting means: refused, refused unless waived, or only said. */
export type BodyPolicy = 'refuse' | 'waiver' | 'inform'

export interface Body {
  readonly id: string
  readonly kind: BodyKind
  readonly parentId: string | null
  readonly policy: BodyPolicy
}

export interface HostMeeting extends Interval {
  readonly id: string
  readonly bodyId: string
}

export type RoleKind = 'chair' | 'moderator' | 'panellist' | 'speaker' | 'signatory' | 'rapporteur'
export type Reply = 'invited' | 'confirmed' | 'declined'

export interface SessionRole {
  readonly personId: string
  readonly role: RoleKind
  readonly reply: Reply
  /** Minutes into the session from and until which the person is there; null = its start, its end. */
  readonly from: number | null
  readonly to: number | null
}

/** R9, and the other kinds of item that an agenda holds. */
export type Format =
  | 'panel'
  | 'breakout'
  | 'pledge-segment'
  | 'signing'
  | 'opening'
  | 'spotlight'
  | 'special-message'
  | 'break'
  | 'closing'

/** R2. */
export type Segment = 'high-level' | 'policy-statements' | 'thematic'

/** How much of a pool a session draws on while it runs. */
export interface Use {
  readonly poolId: string
  readonly count: number
}

export type RelationKind = 'before' | 'not-against' | 'same-room' | 'different-day'

/** What two sessions owe each other; says nothing while either is unplaced. `before`: `a` ends before `b` starts. */
export interface Relation {
  readonly kind: RelationKind
  readonly a: string
  readonly b: string
}

export interface Session {
  readonly id: string
  readonly segment: Segment
  readonly format: Format
  readonly minutes: number
  /** Expected audience, in seats; 0 = unknown. */
  readonly expected: number
  /** Where a locked session has to stay; null = free to move. */
  readonly lock: Placement | null
  /** Where the public has it; null = not public. */
  readonly released: Placement | null
  readonly focusAreas: readonly string[]
  /** It has no focus area, and a reason for that is written down (R6). */
  readonly focusExcused: boolean
  /** What its room must have. */
  readonly features: readonly string[]
  readonly floorLanguages: readonly string[]
  readonly interpretation: readonly string[]
  readonly uses: readonly Use[]
  readonly roles: readonly SessionRole[]
}

export interface Placement {
  readonly roomId: string
  readonly start: number
}

/** A waiver that is in force: this rule's finding on this session does not refuse anything. */
export interface Waiver {
  readonly rule: string
  readonly sessionId: string
}

/** The secretariat weighs a rule otherwise than the table beside the registry does. */
export interface PolicyChange {
  readonly rule: string
  readonly severity: 'blocker' | 'warning' | 'advice'
  readonly at: 'move' | 'release'
  readonly waivable: boolean
}

export interface Plan {
  /** Grid of the board in minutes; starts may be any minute, proposals stand on the grid. */
  readonly step: number
  readonly days: readonly Day[]
  readonly rooms: readonly Room[]
  readonly walks: readonly Walk[]
  readonly pools: readonly Pool[]
  readonly people: readonly Person[]
  /** Every stakeholder group that ought to be there (R7). */
  readonly groups: readonly string[]
  readonly bodies: readonly Body[]
  readonly hostMeetings: readonly HostMeeting[]
  /** Venue-wide breaks of the host. */
  readonly hostBreaks: readonly (Interval & { readonly id: string })[]
  /** When interpreters customarily work. */
  readonly interpretation: readonly Interval[]
  readonly relations: readonly Relation[]
  readonly sessions: readonly Session[]
  /** By session id; a session without an entry is unplaced. */
  readonly placements: Readonly<Record<string, Placement>>
  readonly waivers: readonly Waiver[]
  readonly policy: readonly PolicyChange[]
}

/** One step of a batch: put the session there, or take it off the board. */
export interface Move {
  readonly sessionId: string
  readonly placement: Placement | null
}

/** A move that may also change the session's length. */
export interface Change extends Move {
  /** New length; absent: as it is. */
  readonly minutes?: number | undefined
}
