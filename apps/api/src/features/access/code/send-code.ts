import { randomBytes } from 'node:crypto'
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common'
import type { MailLanguage } from '@roundtable/contracts'
import type { DataSource, EntityManager } from 'typeorm'
import { CONFIG, type Config } from '../../../platform/config'
import { COMMANDS } from '../../../platform/database/database.module'
import { readSecret } from '../../../platform/http/sessions'
import { Jobs } from '../../../platform/jobs/jobs'
import { Outbox } from '../../../platform/mail/outbox'
import { codeMail } from './code-mail'
import { newCode, sealCode, worksFor } from './sign-in-code'

export const codeJob = 'sign-in-code'

export interface CodeJob {
  readonly email: string
  readonly language: MailLanguage
  /** In ms since 1970. */
  readonly askedAt: number
}

interface Holder {
  readonly id: string
  readonly name: string
  readonly email: string
}

/** A newer code takes the place of the older one: there is one row per account (I-11). */
const saveSql = `
  INSERT INTO sign_in_code (account_id, salt, hash, expires_at) VALUES ($1, $2, $3, $4)
  ON CONFLICT (account_id) DO UPDATE SET salt = excluded.salt, hash = excluded.hash, expires_at = excluded.expires_at,
    used_at = NULL, wrong = 0`

/** Makes a code for whoever has the mailbox, and mails it; does nothing for a mailbox that nobody of ours has. */
@Injectable()
export class SendCode implements OnModuleInit {
  constructor(
    @Inject(COMMANDS) private readonly commands: DataSource,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
    private readonly jobs: Jobs,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit(): void {
    this.jobs.on(codeJob, (payload) => this.run(payload as CodeJob))
  }

  async run({ email, language, askedAt }: CodeJob): Promise<void> {
    // Whoever waited that long has asked again, or gone.
    if (Date.now() - askedAt > worksFor * 1000) return
    await this.commands.transaction(async (db) => {
      // Nobody gives the account another mailbox, or shuts it out, until the code is on its way: that ends all codes.
      const [account]: Holder[] = await db.query(
        'SELECT id, name, email FROM account WHERE lower(email) = $1 AND disabled_at IS NULL FOR SHARE',
        [email],
      )
      if (account) await this.mail(db, account, language)
    })
  }

  private async mail(db: EntityManager, account: Holder, language: MailLanguage): Promise<void> {
    const key = await readSecret(db, 'sign-in-code')
    const [code, salt] = [newCode(), randomBytes(16)]
    const expiresAt = new Date(Date.now() + worksFor * 1000)
    await db.query(saveSql, [account.id, salt, sealCode(key, salt, code), expiresAt])
    await this.outbox.put(db, {
      kind: 'sign-in-code',
      to: { name: account.name, address: account.email },
      language,
      ...codeMail(language, account.name, this.config.publicUrl),
      code: `${code.slice(0, 4)} ${code.slice(4)}`,
      expiresAt,
    })
  }
}
