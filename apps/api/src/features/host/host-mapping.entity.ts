import type { Meaning } from '@roundtable/contracts'
import { Column, Entity, PrimaryColumn } from 'typeorm'

/** What a person said the words of a timetable mean; remembered for every later file. */
@Entity({ name: 'host_mapping' })
export class HostMappingRow {
  /** How the file calls it. */
  @PrimaryColumn({ type: 'text' })
  clue: string

  @Column({ type: 'jsonb' })
  meaning: Meaning

  @Column({ type: 'text' })
  by: string

  @Column({ type: 'timestamptz' })
  at: Date
}
