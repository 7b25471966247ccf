import type { Organisation } from '@roundtable/contracts'
import type { StakeholderGroup } from '@roundtable/domain'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { VersionedRow } from '../../platform/database/versioned'

/** A delegation, a company, a movement: whom a person speaks for. */
@Entity({ name: 'organisation' })
export class OrganisationRow extends VersionedRow {
  @PrimaryColumn({ type: 'uuid' })
  id: string

  @Column({ type: 'text' })
  name: string

  @Column({ type: 'text' })
  acronym: string

  @Column({ name: 'stakeholder_group', type: 'text' })
  stakeholderGroup: StakeholderGroup

  /** ISO 3166-1 alpha-2. */
  @Column({ type: 'text', nullable: true })
  country: string | null

  /** Part of the Membership (R10), or null. */
  @Column({ type: 'text', nullable: true })
  membership: Organisation['membership']

  /** How many come; 0 = unknown. */
  @Column({ name: 'delegation_size', type: 'int' })
  delegationSize: number
}
