import type { Role } from '@roundtable/domain'
import { Column, Entity, PrimaryColumn } from 'typeorm'

/** A member of staff who can sign in. */
@Entity('account')
export class AccountRow {
  @PrimaryColumn('uuid') id: string
  @Column('text') name: string
  @Column('text') email: string
  @Column('text') role: Role
  /** Since when they sign in no more; absent or null: they may. */
  @Column({ name: 'disabled_at', type: 'timestamptz', nullable: true }) disabledAt?: Date | null
}
