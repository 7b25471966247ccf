import type { Feature, Text } from '@roundtable/contracts'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { duringColumn, type During } from '../../platform/database/range'
import { VersionedRow } from '../../platform/database/versioned'

@Entity({ name: 'room' })
export class RoomRow extends VersionedRow {
  @PrimaryColumn({ type: 'uuid' })
  id: string

  /** Short name: Auditorium, MH1. */
  @Column({ type: 'text' })
  code: string

  @Column({ type: 'jsonb' })
  name: Text

  @Column({ name: 'zone_id', type: 'uuid', nullable: true })
  zoneId: string | null

  @Column({ type: 'text' })
  floor: string

  @Column({ type: 'int' })
  capacity: number

  /** Minutes before a session during which the room is busy already. */
  @Column({ name: 'set_up', type: 'int' })
  setUp: number

  @Column({ type: 'int' })
  teardown: number

  /** Minutes kept free between two sessions. */
  @Column({ type: 'int' })
  turnaround: number

  @Column({ type: 'text', array: true })
  features: Feature[]

  /** Languages the room has a channel for. */
  @Column({ type: 'text', array: true })
  languages: string[]

  @Column({ type: 'int' })
  position: number
}

/** When the host lends the room, and when it is closed all the same. */
@Entity({ name: 'room_window' })
export class RoomWindowRow {
  @PrimaryColumn({ type: 'uuid' })
  id: string

  @Column({ name: 'room_id', type: 'uuid' })
  roomId: string

  @Column({ type: 'text' })
  kind: 'lent' | 'closed'

  @Column({ type: 'tstzrange', transformer: duringColumn })
  during: During
}
