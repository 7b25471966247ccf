import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common'
import type { MailTrouble } from '@roundtable/contracts'
import { createTransport, type Transporter } from 'nodemailer'
import { CONFIG, type Config } from '../config'

export interface Letter {
  /** The same at every try, so that a mailbox knows a repetition. */
  readonly id: string
  readonly toName: string
  readonly toAddress: string
  readonly subject: string
  readonly text: string
  readonly language: string
}

/** Why a letter did not leave. `refused`: the mail server will not take it, now or later. */
export class Undelivered extends Error {
  constructor(
    readonly trouble: Extract<MailTrouble, 'unreachable' | 'refused'>,
    /** What the mail server said. */
    readonly said: string,
  ) {
    super(`mail: ${trouble}`)
  }
}

const longest = 300

const undelivered = (error: unknown): Undelivered => {
  const { responseCode, message = '' } = error as { responseCode?: number; message?: string }
  const final = responseCode !== undefined && responseCode >= 500
  return new Undelivered(final ? 'refused' : 'unreachable', message.slice(0, longest))
}

/** Hands letters to the mail server of the configuration. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  private readonly transport: Transporter | null
  private readonly from: string
  private readonly host: string

  constructor(@Inject(CONFIG) { smtpUrl, mailFrom, publicUrl }: Config) {
    this.host = URL.canParse(publicUrl) ? new URL(publicUrl).hostname : 'localhost'
    this.from = mailFrom ?? `Roundtable <no-reply@${this.host}>`
    this.transport = smtpUrl
      ? createTransport(
          {
            url: smtpUrl,
            connectionTimeout: 10_000,
            greetingTimeout: 10_000,
            socketTimeout: 20_000,
          },
          // Nothing that is written into a mail may make the server read files or fetch addresses.
          { disableFileAccess: true, disableUrlAccess: true },
        )
      : null
  }

  get hasServer(): boolean {
    return this.transport !== null
  }

  /** Throws `Undelivered` when the mail server did not take it. */
  async send({ id, toName, toAddress, subject, text, language }: Letter): Promise<void> {
    if (!this.transport) throw new Undelivered('unreachable', '')
    try {
      await this.transport.sendMail({
        from: this.from,
        to: { name: toName, address: toAddress },
        subject,
        text,
        messageId: `<${id}@${this.host}>`,
        headers: { 'Content-Language': language, 'Auto-Submitted': 'auto-generated' },
      })
    } catch (error) {
      throw undelivered(error)
    }
  }

  onApplicationShutdown(): void {
    this.transport?.close()
  }
}
