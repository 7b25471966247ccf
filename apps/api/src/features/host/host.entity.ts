import type { Body, Text } from '@roundtable/contracts'
import { VersionedRow } from '../../platform/database/versioned'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { duringColumn, type During } from '../../platform/database/range'

/** A body of the host conference (R3–R5). */
@Entity({ name: 'host_body' })
export class HostBodyRow extends VersionedRow {
  @PrimaryColumn({ type: 'uuid' })
  id: string

  @Column({ type: 'text' })
  code: string

  @Column({ type: 'jsonb' })
  name: Text

  @Column({ type: 'text' })
  kind: Body['kind']

  @Column({ name: 'parent_id', type: 'uuid', nullable: true })
  parentId: string | null

  @Column({ type: 'text' })
  policy: Body['policy']
}

/** One import of the host's timetable; the highest number is the applied one. */
@Entity({ name: 'host_revision' })
export class HostRevisionRow {
  @PrimaryColumn({ type: 'int' })
  number: number

  @Column({ type: 'text' })
  sha256: string

  @Column({ name: 'imported_at', type: 'timestamptz' })
  importedAt: Date

  @Column({ name: 'imported_by', type: 'text' })
  importedBy: string

  /** What it came from: a calendar file, a table, or an edit by hand. */
  @Column({ type: 'text' })
  source: 'ics' | 'csv' | 'hand'

  @Column({ type: 'text', nullable: true })
  reason: string | null
}

@Entity({ name: 'host_meeting' })
export class HostMeetingRow {
  @PrimaryColumn({ type: 'uuid' })
  id: string

  @Column({ type: 'int' })
  revision: number

  /** The host's own identifier; stable from revision to revision. */
  @Column({ type: 'text' })
  uid: string

  @Column({ type: 'text' })
  kind: 'meeting' | 'break'

  /** Null for a break, and only then. */
  @Column({ name: 'body_id', type: 'uuid', nullable: true })
  bodyId: string | null

  @Column({ type: 'text' })
  title: string

  @Column({ name: 'room_name', type: 'text' })
  roomName: string

  @Column({ type: 'tstzrange', transformer: duringColumn })
  during: During
}
