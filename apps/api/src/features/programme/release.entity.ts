import type { Audience, Change } from '@roundtable/contracts'
import { Column, Entity, PrimaryColumn } from 'typeorm'

/** An immutable, numbered, hashed snapshot (I-03); the table is insert-only. */
@Entity({ name: 'release' })
export class ReleaseRow {
  @PrimaryColumn({ type: 'int' })
  number: number

  @Column({ name: 'published_at', type: 'timestamptz' })
  publishedAt: Date

  @Column({ name: 'published_by', type: 'text' })
  publishedBy: string

  @Column({ type: 'text' })
  note: string

  /** Lower-case hexadecimal, of exactly `body`. */
  @Column({ type: 'text' })
  sha256: string

  @Column({ type: 'bytea' })
  body: Buffer

  /** Against the release that its audience knew (`base` of the body). */
  @Column({ type: 'jsonb' })
  diff: Change[]

  @Column({ type: 'text' })
  audience: Audience

  /** Nobody but organizers sees it before; null: at once. */
  @Column({ name: 'embargo_until', type: 'timestamptz', nullable: true })
  embargoUntil: Date | null
}
