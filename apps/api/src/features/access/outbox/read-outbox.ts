import { Inject, Injectable } from '@nestjs/common'
import type { Outbox, OutboxQuery } from '@roundtable/contracts'
import type { DataSource } from 'typeorm'
import { CONFIG, type Config } from '../../../platform/config'
import { READS } from '../../../platform/database/database.module'
import { mailColumns, toMail, type MailRow } from './mail-record'

const listSql = `
  SELECT ${mailColumns} FROM outbox
  WHERE ($1::text IS NULL OR state = $1)
    AND ($2::text IS NULL OR position($2 IN lower(concat_ws(' ', to_name, to_address, subject))) > 0)
  ORDER BY created_at DESC, id LIMIT $3`

/** GET /api/outbox */
@Injectable()
export class ReadOutbox {
  constructor(
    @Inject(READS) private readonly reads: DataSource,
    @Inject(CONFIG) private readonly config: Pick<Config, 'smtpUrl' | 'demoMode'>,
  ) {}

  async run({ state, text, limit }: OutboxQuery): Promise<Outbox> {
    const rows: MailRow[] = await this.reads.query(listSql, [
      state ?? null,
      text?.toLowerCase() || null,
      limit + 1,
    ])
    const { demoMode: demo, smtpUrl } = this.config
    return {
      mails: rows.slice(0, limit).map((row) => toMail(row, demo)),
      more: rows.length > limit,
      mailServer: smtpUrl !== undefined,
      demo,
    }
  }
}
