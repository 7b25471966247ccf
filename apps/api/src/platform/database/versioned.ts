import { inZone, type EventClock } from '@roundtable/domain'
import { Column } from 'typeorm'

/** Columns of every record that people edit: who changed it last, and the number that guards the next change (I-04). */
export abstract class VersionedRow {
  @Column({ type: 'int' })
  version: number

  @Column({ name: 'changed_by', type: 'text' })
  changedBy: string

  @Column({ name: 'changed_at', type: 'timestamptz' })
  changedAt: Date
}

interface Versioned {
  readonly version: number
  readonly changedBy: string
  readonly changedAt: string
}

export const toVersioned = (
  clock: EventClock,
  { version, changedBy, changedAt }: VersionedRow,
): Versioned => ({ version, changedBy, changedAt: inZone(clock, changedAt) })

export const toVersionedRow = ({ version, changedBy, changedAt }: Versioned): VersionedRow => ({
  version,
  changedBy,
  changedAt: new Date(changedAt),
})
