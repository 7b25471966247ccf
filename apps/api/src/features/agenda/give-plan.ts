import { Inject, Injectable } from '@nestjs/common'
import type { Plan } from '@roundtable/contracts'
import type { Role } from '@roundtable/domain'
import type { Request } from 'express'
import { DataSource } from 'typeorm'
import { READS } from '../../platform/database/database.module'
import type { Actor } from '../../platform/http/actor'
import { acceptedEncoding, matches } from '../../platform/http/negotiate'
import { accepted, NotModified, PackedBytes, type Outcome } from '../../platform/http/outcome'
import { encodings, Packed } from '../../platform/http/packed'
import { ReadPlan } from './read-plan'

const etagOf = (seq: number): string => `"${seq}"`

/** The last fact, and which row the plan is: somebody may load another event in its place, whose facts have the same number. */
interface Stand {
  readonly seq: number
  readonly row: string | null
}

const standSql = `
  SELECT seq::int, plan.xmin::text AS row FROM live_stream LEFT JOIN plan ON plan.main WHERE live_stream.name = 'plan'`

/** The draft as one role sees it. */
interface Prepared extends Stand {
  /** When a waiver ends, and findings are others (ms since 1970). */
  readonly until: number
  readonly packed: Packed
}

/** GET /api/plan: the draft as bytes that are made once per fact and role. Its ETag is its last fact. */
@Injectable()
export class GivePlan {
  private readonly prepared = new Map<Role, Prepared>()
  /** Whoever asks while somebody else already waits for the same waits along. */
  private readonly waiting = new Map<string, Promise<Outcome<Prepared>>>()

  constructor(
    @Inject(READS) private readonly reads: DataSource,
    private readonly plan: ReadPlan,
  ) {}

  /** Whether somebody has it already, or it is prepared, is decided by one small question. */
  async run(actor: Actor, { headers }: Request): Promise<Outcome<PackedBytes>> {
    const [stand]: [Stand] = await this.reads.query(standSql)
    const etag = etagOf(stand.seq)
    if (matches(headers['if-none-match'], etag)) throw new NotModified(etag)
    const outcome = await this.upTo(stand, actor)
    if (!outcome.ok) return outcome
    const encoding = acceptedEncoding(headers['accept-encoding'], encodings)
    const bytes = await outcome.value.packed.bytes(encoding)
    return accepted(new PackedBytes(bytes, String(outcome.value.seq), encoding))
  }

  private upTo(stand: Stand, actor: Actor): Promise<Outcome<Prepared>> | Outcome<Prepared> {
    const { seq, row } = stand
    const known = this.prepared.get(actor.role)
    const isSame = known?.seq === seq && known.row === row
    if (isSame && Date.now() < known.until) return accepted(known)
    const key = `${actor.role} ${seq} ${row}`
    const asked =
      this.waiting.get(key) ?? this.prepare(actor, row).finally(() => this.waiting.delete(key))
    this.waiting.set(key, asked)
    return asked
  }

  private async prepare(actor: Actor, row: string | null): Promise<Outcome<Prepared>> {
    const now = Date.now()
    const outcome = await this.plan.run(actor)
    if (!outcome.ok) return outcome
    const { value } = outcome
    const prepared = {
      seq: value.seq,
      row,
      until: nextEnd(value, now),
      packed: new Packed('plan', value),
    }
    this.prepared.set(actor.role, prepared)
    return accepted(prepared)
  }
}

const nextEnd = ({ waivers }: Plan, now: number): number =>
  Math.min(...waivers.map(({ until }) => Date.parse(until)).filter((end) => end > now))
