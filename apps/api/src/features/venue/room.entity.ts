import type { Text } from '@roundtable/contracts'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { duringColumn, type During } from '../../platform/database/range'

@Entity({ name: 'room' })
export class RoomRow {
  @PrimaryColumn({ type: 'uuid' })
  id: string

  /** Short name: Auditorium, MH1. */
  @Column({ type: 'text' })
  code: string

  @Column({ type: 'jsonb' })
  name: Text

  @Column({ type: 'int' })
  capacity: number

  /** Minutes before a session during which the room is busy already. */
  @Column({ name: 'set_up', type: 'int' })
  setUp: number

  @Column({ type: 'int' })
  teardown: number

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
