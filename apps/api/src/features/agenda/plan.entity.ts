import type { PolicyChange } from '@roundtable/contracts'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { duringColumn, type During } from '../../platform/database/range'
import { VersionedRow } from '../../platform/database/versioned'

@Entity({ name: 'plan' })
export class PlanRow extends VersionedRow {
  @PrimaryColumn({ type: 'uuid' })
  id: string

  @Column({ type: 'text' })
  name: string

  /** The plan that occupancy mirrors; there is one. */
  @Column({ type: 'boolean' })
  main: boolean

  @Column({ name: 'made_by', type: 'text' })
  madeBy: string

  @Column({ name: 'made_at', type: 'timestamptz' })
  madeAt: Date
}

/** Session × room × start. A session taken off the board keeps its row, so that its version goes on. */
@Entity({ name: 'placement' })
export class PlacementRow {
  @PrimaryColumn({ name: 'plan_id', type: 'uuid' })
  planId: string

  @PrimaryColumn({ name: 'session_id', type: 'uuid' })
  sessionId: string

  /** Null together with `start`: off the board. */
  @Column({ name: 'room_id', type: 'uuid', nullable: true })
  roomId: string | null

  @Column({ type: 'timestamptz', nullable: true })
  start: Date | null

  @Column({ type: 'int' })
  version: number

  @Column({ name: 'changed_by', type: 'text' })
  changedBy: string

  @Column({ name: 'changed_at', type: 'timestamptz' })
  changedAt: Date
}

/** Who or what is taken when, in the main plan; `occupancy_no_overlap` is the last wall (I-01). */
@Entity({ name: 'occupancy' })
export class OccupancyRow {
  /** A room or a person. */
  @PrimaryColumn({ name: 'resource_id', type: 'uuid' })
  resourceId: string

  @PrimaryColumn({ type: 'tstzrange', transformer: duringColumn })
  during: During

  @PrimaryColumn({ name: 'session_id', type: 'uuid' })
  sessionId: string
}

/** A named person lets a rule pass on one session, until a time. */
@Entity({ name: 'waiver' })
export class WaiverRow {
  @PrimaryColumn({ type: 'uuid' })
  id: string

  @Column({ type: 'text' })
  rule: string

  @Column({ name: 'session_id', type: 'uuid' })
  sessionId: string

  @Column({ type: 'text' })
  by: string

  @Column({ type: 'text' })
  reason: string

  @Column({ name: 'given_at', type: 'timestamptz' })
  givenAt: Date

  @Column({ type: 'timestamptz' })
  until: Date
}

/** The secretariat weighs a rule otherwise than the registry's table does. */
@Entity({ name: 'rule_policy' })
export class RulePolicyRow {
  @PrimaryColumn({ type: 'text' })
  rule: string

  @Column({ type: 'text' })
  severity: PolicyChange['severity']

  @Column({ type: 'text' })
  at: PolicyChange['at']

  @Column({ type: 'boolean' })
  waivable: boolean
}
