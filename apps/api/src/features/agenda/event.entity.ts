import type { Text } from '@roundtable/contracts'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { duringColumn, type During } from '../../platform/database/range'
import { VersionedRow } from '../../platform/database/versioned'

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

/** A thematic priority of the ITU-D (R6): it changes at each conference. */
@Entity({ name: 'itu_priority' })
export class ItuPriorityRow {
  @PrimaryColumn({ type: 'text' })
  key: string

  @Column({ type: 'jsonb' })
  name: Text

  @Column({ type: 'int' })
  position: number
}

@Entity({ name: 'focus_area_priority' })
export class FocusAreaPriorityRow {
  @PrimaryColumn({ name: 'focus_area', type: 'text' })
  focusArea: string

  @PrimaryColumn({ type: 'text' })
  priority: string
}

/** The version of what is changed as a whole. */
@Entity({ name: 'setting' })
export class SettingRow extends VersionedRow {
  @PrimaryColumn({ type: 'text' })
  key: 'venue' | 'policy' | 'taxonomy'
}
