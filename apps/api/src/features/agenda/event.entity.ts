import type { Text } from '@roundtable/contracts'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { duringColumn, type During } from '../../platform/database/range'

/** The one event of this database. */
@Entity({ name: 'event' })
export class EventRow {
  @PrimaryColumn({ type: 'boolean' })
  only: boolean

  @Column({ type: 'jsonb' })
  name: Text

  @Column({ type: 'text' })
  place: string

  /** IANA name, such as Africa/Kigali. */
  @Column({ name: 'time_zone', type: 'text' })
  timeZone: string

  /** People and times are illustrative. */
  @Column({ type: 'boolean' })
  illustrative: boolean
}

/** A day of the event with its opening hours (R1). */
@Entity({ name: 'event_day' })
export class EventDayRow {
  /** YYYY-MM-DD in the event's zone. */
  @PrimaryColumn({ type: 'date' })
  date: string

  @Column({ type: 'tstzrange', transformer: duringColumn })
  during: During
}

@Entity({ name: 'focus_area' })
export class FocusAreaRow {
  @PrimaryColumn({ type: 'text' })
  key: string

  @Column({ type: 'jsonb' })
  name: Text

  @Column({ type: 'int' })
  position: number
}
