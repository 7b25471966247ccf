import type { Person } from '@roundtable/contracts'
import type { ProtocolRank, StakeholderGroup } from '@roundtable/domain'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { duringColumn, type During } from '../../platform/database/range'
import { VersionedRow } from '../../platform/database/versioned'

@Entity({ name: 'person' })
export class PersonRow extends VersionedRow {
  @PrimaryColumn({ type: 'uuid' })
  id: string

  @Column({ type: 'text' })
  honorific: string

  @Column({ type: 'text' })
  name: string

  @Column({ type: 'text' })
  function: string

  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId: string

  /** One primary group (R7). */
  @Column({ name: 'stakeholder_group', type: 'text' })
  stakeholderGroup: StakeholderGroup

  /** ISO 3166-1 alpha-2. */
  @Column({ type: 'text', nullable: true })
  country: string | null

  @Column({ type: 'text' })
  rank: ProtocolRank

  @Column({ type: 'text' })
  presence: Person['presence']

  /** IANA zone of somebody remote. */
  @Column({ name: 'time_zone', type: 'text', nullable: true })
  timeZone: string | null

  @Column({ name: 'languages_spoken', type: 'text', array: true })
  languagesSpoken: string[]

  @Column({ name: 'languages_understood', type: 'text', array: true })
  languagesUnderstood: string[]

  @Column({ type: 'text' })
  email: string

  @Column({ type: 'text' })
  phone: string

  @Column({ type: 'text' })
  notes: string

  /** Identifier in the files that people are imported from; null: entered by hand. */
  @Column({ type: 'text', nullable: true })
  reference: string | null

  /** Folded words to be found by. */
  @Column({ type: 'text' })
  search: string
}

/** High-level is a status in a function for a time, given by the protocol office (R10). Dates: YYYY-MM-DD. */
@Entity({ name: 'high_level_status' })
export class HighLevelStatusRow {
  @PrimaryColumn({ type: 'uuid' })
  id: string

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string

  @Column({ type: 'text' })
  function: string

  @Column({ type: 'date' })
  since: string

  /** Last day; null: until further notice. */
  @Column({ type: 'date', nullable: true })
  until: string | null

  @Column({ name: 'set_by', type: 'text' })
  setBy: string

  @Column({ name: 'set_on', type: 'date' })
  setOn: string
}

/** Who acts for a high-level person. */
@Entity({ name: 'focal_point' })
export class FocalPointRow {
  @PrimaryColumn({ type: 'uuid' })
  id: string

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string

  @Column({ type: 'text' })
  name: string

  @Column({ type: 'text' })
  email: string

  @Column({ type: 'text' })
  phone: string

  @Column({ type: 'int' })
  position: number
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

/** A person has to attend the meetings of this host body: all of them, or the one that is named. */
@Entity({ name: 'person_duty' })
export class PersonDutyRow {
  @PrimaryColumn({ name: 'person_id', type: 'uuid' })
  personId: string

  @PrimaryColumn({ name: 'body_id', type: 'uuid' })
  bodyId: string

  /** Host identifier of the meeting; '' = all of them. */
  @PrimaryColumn({ name: 'meeting_uid', type: 'text' })
  meetingUid: string

  /** What the person is there: chair, vice-chair. */
  @Column({ type: 'text' })
  role: string
}
