import type {
  Feature,
  FocusArea,
  FormatDetails,
  Relation,
  Session,
  SessionRecord,
  Text,
} from '@roundtable/contracts'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { VersionedRow } from '../../platform/database/versioned'

type Role = Session['roles'][number]

/** An item of our agenda; its id lives for ever (DESIGN 6). */
@Entity({ name: 'session' })
export class SessionRow extends VersionedRow {
  @PrimaryColumn({ type: 'uuid' })
  id: string

  /** Short code such as P5. */
  @Column({ type: 'text' })
  code: string

  @Column({ type: 'jsonb' })
  title: Text

  @Column({ type: 'jsonb' })
  summary: Text

  /** How far the text of each language is. */
  @Column({ name: 'text_states', type: 'jsonb' })
  textStates: SessionRecord['textStates']

  @Column({ type: 'text' })
  segment: Session['segment']

  @Column({ type: 'text' })
  format: Session['format']

  /** What only this format has (R9). */
  @Column({ type: 'jsonb' })
  details: FormatDetails

  @Column({ type: 'int' })
  minutes: number

  /** Why it has no focus area (R6); '' = nobody said. */
  @Column({ name: 'no_focus_reason', type: 'text' })
  noFocusReason: string

  @Column({ type: 'int', array: true })
  sdgs: number[]

  @Column({ name: 'regional_priorities', type: 'text', array: true })
  regionalPriorities: Session['regionalPriorities']

  @Column({ type: 'text', array: true })
  features: Feature[]

  @Column({ name: 'floor_languages', type: 'text', array: true })
  floorLanguages: string[]

  @Column({ type: 'text', array: true })
  interpretation: string[]

  @Column({ type: 'boolean' })
  captioning: boolean

  @Column({ name: 'sign_language', type: 'boolean' })
  signLanguage: boolean

  /** Seats; 0 = unknown. */
  @Column({ type: 'int' })
  expected: number

  /** Where a locked session has to stay; null together with `lockStart`. */
  @Column({ name: 'lock_room_id', type: 'uuid', nullable: true })
  lockRoomId: string | null

  @Column({ name: 'lock_start', type: 'timestamptz', nullable: true })
  lockStart: Date | null
}

@Entity({ name: 'session_focus_area' })
export class SessionFocusAreaRow {
  @PrimaryColumn({ name: 'session_id', type: 'uuid' })
  sessionId: string

  @PrimaryColumn({ name: 'focus_area', type: 'text' })
  focusArea: FocusArea
}

@Entity({ name: 'session_role' })
export class SessionRoleRow {
  @PrimaryColumn({ name: 'session_id', type: 'uuid' })
  sessionId: string

  @PrimaryColumn({ name: 'person_id', type: 'uuid' })
  personId: string

  @Column({ type: 'int' })
  position: number

  @Column({ type: 'text' })
  role: Role['role']

  @Column({ type: 'text' })
  reply: Role['reply']

  /** Minutes into the session from and until which the person is there; null = its start, its end. */
  @Column({ name: 'from_minute', type: 'int', nullable: true })
  from: number | null

  @Column({ name: 'to_minute', type: 'int', nullable: true })
  to: number | null

  /** Speaking time; null = not agreed. */
  @Column({ type: 'int', nullable: true })
  minutes: number | null
}

/** What a session draws from a pool that has no language. */
@Entity({ name: 'session_use' })
export class SessionUseRow {
  @PrimaryColumn({ name: 'session_id', type: 'uuid' })
  sessionId: string

  @PrimaryColumn({ name: 'pool_id', type: 'uuid' })
  poolId: string

  @Column({ type: 'int' })
  count: number
}

/** What two sessions owe each other; `before`: `a` ends before `b` starts. */
@Entity({ name: 'session_relation' })
export class SessionRelationRow {
  @PrimaryColumn({ type: 'text' })
  kind: Relation['kind']

  @PrimaryColumn({ type: 'uuid' })
  a: string

  @PrimaryColumn({ type: 'uuid' })
  b: string
}

/** One ordered part of a container: a statement, a signature (R9). */
@Entity({ name: 'session_item' })
export class SessionItemRow {
  @PrimaryColumn({ type: 'uuid' })
  id: string

  @Column({ name: 'session_id', type: 'uuid' })
  sessionId: string

  @Column({ type: 'int' })
  position: number

  @Column({ type: 'jsonb' })
  title: Text

  @Column({ name: 'person_id', type: 'uuid', nullable: true })
  personId: string | null

  @Column({ type: 'int' })
  minutes: number
}
