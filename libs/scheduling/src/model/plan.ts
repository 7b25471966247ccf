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
  readonly capacity: number
  readonly setUp: number
  readonly teardown: number
  readonly lent: readonly Interval[]
  readonly closed: readonly Interval[]
}

export interface Person {
  readonly id: string
  /** Status given by the protocol office (R10). */
  readonly highLevel: boolean
  /** Speaks for a Member State or a Sector Member (R10). */
  readonly membership: boolean
  readonly unavailable: readonly Interval[]
  /** Ids of the host bodies whose meetings this person has to attend. */
  readonly duties: readonly string[]
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

export interface Session {
  readonly id: string
  readonly format: Format
  readonly minutes: number
  /** Expected audience, in seats; 0 = unknown. */
  readonly expected: number
  /** Where a locked session has to stay; null = free to move. */
  readonly lock: Placement | null
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

export interface Plan {
  /** Grid of the board in minutes; starts may be any minute, proposals stand on the grid. */
  readonly step: number
  readonly days: readonly Day[]
  readonly rooms: readonly Room[]
  readonly people: readonly Person[]
  readonly bodies: readonly Body[]
  readonly hostMeetings: readonly HostMeeting[]
  readonly sessions: readonly Session[]
  /** By session id; a session without an entry is unplaced. */
  readonly placements: Readonly<Record<string, Placement>>
  readonly waivers: readonly Waiver[]
}

/** One step of a batch: put the session there, or take it off the board. */
export interface Move {
  readonly sessionId: string
  readonly placement: Placement | null
}
