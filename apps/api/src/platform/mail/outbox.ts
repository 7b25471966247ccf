import { randomUUID } from 'node:crypto'
import { Inject, Injectable } from '@nestjs/common'
import type { MailLanguage } from '@roundtable/contracts'
import type { EntityManager } from 'typeorm'
import { CONFIG, type Config } from '../config'
import { addJob } from '../jobs/jobs'

/** Where the code of a mail stands in its text. */
export const codePlace = '{code}'

export interface Mail {
  /** What it is about, for the outbox page: `sign-in-code`, … */
  readonly kind: string
  readonly to: { readonly name: string; readonly address: string }
  readonly language: MailLanguage
  readonly subject: string
  /** Plain text. `{code}` stands for the code, which is kept apart and forgotten when the mail has left. */
  readonly text: string
  readonly code?: string
  /** After that it is of no use, and not sent any more. */
  readonly expiresAt?: Date
}

/** The job that sends a mail; its key is the mail's id. */
export const sendMailJob = 'send-mail'

export const enqueueMail = (db: EntityManager, id: string): Promise<void> =>
  addJob(db, sendMailJob, { id }, { key: `mail/${id}` })

/** Mails leave with the change that they tell of, or not at all: they are written in its transaction (I-23). */
@Injectable()
export class Outbox {
  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'smtpUrl' | 'demoMode'>) {}

  /** Puts a mail on its way. Without a mail server it is kept, for the secretariat to see. Answers its id. */
  async put(db: EntityManager, mail: Mail): Promise<string> {
    const id = randomUUID()
    const leaves = this.config.smtpUrl !== undefined
    // A code that nobody will be sent is not kept either, unless the outbox is the mailbox of a demo.
    const code = leaves || this.config.demoMode ? (mail.code ?? null) : null
    await db.query(
      `INSERT INTO outbox (id, kind, to_name, to_address, subject, text, language, code, expires_at, state)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        id,
        mail.kind,
        mail.to.name,
        mail.to.address,
        mail.subject,
        mail.text,
        mail.language,
        code,
        mail.expiresAt ?? null,
        leaves ? 'waiting' : 'kept',
      ],
    )
    if (leaves) await enqueueMail(db, id)
    return id
  }
}
