import type { StakeholderGroup } from '@roundtable/domain'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { duringColumn, type During } from '../../platform/database/range'

@Entity({ name: 'person' })
export class PersonRow {
  @PrimaryColumn({ type: 'uuid' })
  id: string

  @Column({ type: 'text' })
  honorific: string

  @Column({ type: 'text' })
  name: string

  @Column({ type: 'text' })
  function: string

  @Column({ type: 'text' })
  organisation: string

  /** One primary group (R7). */
  @Column({ name: 'stakeholder_group', type: 'text' })
  stakeholderGroup: StakeholderGroup

  /** Status given by the protocol office (R10). */
  @Column({ name: 'high_level', type: 'boolean' })
  highLevel: boolean

  /** Speaks for a Member State or a Sector Member (R10). */
  @Column({ type: 'boolean' })
  membership: boolean
}

@Entity({ name: 'person_unavailable' })
export class PersonUnavailableRow {
  @PrimaryColumn({ type: 'uuid' })
  id: string

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string

  @Column({ type: 'tstzrange', transformer: duringColumn })
  during: During
}

/** A person has to attend the meetings of this host body. */
@Entity({ name: 'person_duty' })
export class PersonDutyRow {
  @PrimaryColumn({ name: 'person_id', type: 'uuid' })
  personId: string

  @PrimaryColumn({ name: 'body_id', type: 'uuid' })
  bodyId: string
}
