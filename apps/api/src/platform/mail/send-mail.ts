import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
  type OnModuleInit,
} from '@nestjs/common'
import type { MailTrouble } from '@roundtable/contracts'
import type { DataSource } from 'typeorm'
import { COMMANDS } from '../database/database.module'
import { Jobs, type Attempt } from '../jobs/jobs'
import { log, reasonOf } from '../logging/log'
import { Mailer, Undelivered, type Letter } from './mailer'
import { codePlace, enqueueMail, sendMailJob } from './outbox'

/** How often mails are looked for that nobody is at any more. */
const lookEvery = 20_000

const takeSql = `
  UPDATE outbox SET state = 'sending', attempts = attempts + 1, tried_at = clock_timestamp()
  WHERE id = $1 AND state = 'waiting'
  RETURNING id, to_name AS "toName", to_address AS "toAddress", subject, text, language, code,
    coalesce(expires_at <= clock_timestamp(), false) AS late`

/** Whoever was sending this for longer than a mail server may take is gone; it may have left, or not. */
const lostSql = `
  UPDATE outbox SET state = 'failed', trouble = 'unknown', code = NULL
  WHERE state = 'sending' AND tried_at < clock_timestamp() - interval '2 minutes'`

/** A mail whose job went down with its node. Until the library would find that out, hours would pass. */
const forgottenSql = `
  SELECT id FROM outbox WHERE state = 'waiting' AND NOT EXISTS (
    SELECT FROM graphile_worker.jobs WHERE key = 'mail/' || outbox.id
      AND (locked_at IS NULL OR locked_at > now() - interval '2 minutes'))
  LIMIT 100`

const lateCodesSql = `
  UPDATE outbox SET code = NULL WHERE code IS NOT NULL AND expires_at < clock_timestamp()`

interface Taken extends Letter {
  readonly code: string | null
  readonly late: boolean
}

/**
 * Sends each mail once, or its failure is seen (I-23). What is being sent is marked before it leaves: a node that dies in
 * the middle leaves a mail that may have been sent, and that is said and not tried again.
 */
@Injectable()
export class SendMail implements OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined

  constructor(
    @Inject(COMMANDS) private readonly commands: DataSource,
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    // A node without a mail server leaves the job to one that has it.
    if (!this.mailer.hasServer) return
    this.jobs.on(sendMailJob, (payload, attempt) =>
      this.run((payload as { id: string }).id, attempt),
    )
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.look(), lookEvery)
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer)
  }

  async run(id: string, { last }: Pick<Attempt, 'last'>): Promise<void> {
    const [[mail]]: [Taken[], number] = await this.commands.query(takeSql, [id])
    if (!mail) return
    if (mail.late) return this.failed(id, 'too-late', '')
    try {
      await this.mailer.send({ ...mail, text: mail.text.replaceAll(codePlace, mail.code ?? '') })
    } catch (error) {
      if (!(error instanceof Undelivered)) throw error
      if (last || error.trouble === 'refused') return this.failed(id, error.trouble, error.said)
      await this.commands.query(
        `UPDATE outbox SET state = 'waiting', trouble = $2, said = $3 WHERE id = $1`,
        [id, error.trouble, error.said],
      )
      throw error
    }
    await this.commands.query(
      `UPDATE outbox SET state = 'sent', sent_at = clock_timestamp(), trouble = NULL, said = '', code = NULL WHERE id = $1`,
      [id],
    )
  }

  /** Finds what a node that went away left behind. */
  async look(): Promise<void> {
    try {
      await this.commands.query(lostSql)
      await this.commands.query(lateCodesSql)
      await this.commands.transaction(async (db) => {
        const forgotten: { id: string }[] = await db.query(forgottenSql)
        for (const { id } of forgotten) await enqueueMail(db, id)
      })
    } catch (error) {
      log.warn({ reason: reasonOf(error) }, 'mails cannot be looked after at the moment')
    }
  }

  private async failed(id: string, trouble: MailTrouble, said: string): Promise<void> {
    await this.commands.query(
      `UPDATE outbox SET state = 'failed', trouble = $2, said = $3, code = NULL WHERE id = $1`,
      [id, trouble, said],
    )
  }
}
