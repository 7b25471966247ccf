import { Global, Module } from '@nestjs/common'
import { Mailer } from './mailer'
import { Outbox } from './outbox'
import { SendMail } from './send-mail'

/** Mails, written with a change and sent after it, for every feature. */
@Global()
@Module({ providers: [Outbox, Mailer, SendMail], exports: [Outbox] })
export class MailModule {}
