import { Column, Entity, PrimaryColumn } from 'typeorm'

/** Where a session stood in the main plan when a copy was made. None: it was off the board. */
@Entity({ name: 'placement_base' })
export class PlacementBaseRow {
  @PrimaryColumn({ name: 'plan_id', type: 'uuid' })
  planId: string

  @PrimaryColumn({ name: 'session_id', type: 'uuid' })
  sessionId: string

  @Column({ name: 'room_id', type: 'uuid' })
  roomId: string

  @Column({ type: 'timestamptz' })
  start: Date
}
