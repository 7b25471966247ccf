import type { Text } from '@roundtable/contracts'
import { Column, Entity, PrimaryColumn } from 'typeorm'

@Entity({ name: 'zone' })
export class ZoneRow {
  @PrimaryColumn({ type: 'uuid' })
  id: string

  @Column({ type: 'text' })
  code: string

  @Column({ type: 'jsonb' })
  name: Text

  @Column({ type: 'int' })
  position: number
}

/** Minutes on foot between two zones, either way; `a` is the smaller id. */
@Entity({ name: 'walk' })
export class WalkRow {
  @PrimaryColumn({ type: 'uuid' })
  a: string

  @PrimaryColumn({ type: 'uuid' })
  b: string

  @Column({ type: 'int' })
  minutes: number
}

/** Interpreter teams, camera crews: what several sessions share at a time. */
@Entity({ name: 'pool' })
export class PoolRow {
  @PrimaryColumn({ type: 'uuid' })
  id: string

  @Column({ type: 'text' })
  code: string

  @Column({ type: 'jsonb' })
  name: Text

  @Column({ type: 'int' })
  size: number

  @Column({ type: 'text', nullable: true })
  language: string | null

  @Column({ type: 'int' })
  position: number
}
