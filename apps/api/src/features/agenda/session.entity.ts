import type { FocusArea, Session, Text } from '@roundtable/contracts'
import { Column, Entity, PrimaryColumn } from 'typeorm'

type Role = Session['roles'][number]

/** An item of our agenda; its id lives for ever (DESIGN 6). */
@Entity({ name: 'session' })
export class SessionRow {
  @PrimaryColumn({ type: 'uuid' })
  id: string

  @Column({ type: 'int' })
  version: number

  /** Short code such as P5. */
  @Column({ type: 'text' })
  code: string

  @Column({ type: 'jsonb' })
  title: Text

  @Column({ type: 'text' })
  segment: Session['segment']

  @Column({ type: 'text' })
  format: Session['format']

  @Column({ type: 'int' })
  minutes: number

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
}
