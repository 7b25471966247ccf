import { Inject, Injectable } from '@nestjs/common'
import type { OutboxMail } from '@roundtable/contracts'
import { CONFIG, type Config } from '../../../platform/config'
import { Changes } from '../../../platform/database/change'
import type { Actor } from '../../../platform/http/actor'
import { accepted, refused, type Outcome } from '../../../platform/http/outcome'
import type { BodyOf } from '../../../platform/http/route'
import { enqueueMail } from '../../../platform/mail/outbox'
import { mailColumns, toMail, type MailRow } from './mail-record'

const noMail = refused({ word: 'not-found', detail: 'There is no such mail.' })
const noServer = refused({
  word: 'illegal-transition',
  detail: 'There is no mail server: mails stay here. Nothing was changed.',
})
const notNow = refused({
  word: 'illegal-transition',
  detail:
    'Only a mail that failed or was kept is sent again, and none that carries a code: its reader asks for a new one. Nothing was changed.',
})

/** POST /api/outbox/:id/send */
@Injectable()
export class SendAgain {
  constructor(
    private readonly changes: Changes,
    @Inject(CONFIG) private readonly config: Pick<Config, 'smtpUrl' | 'demoMode'>,
  ) {}

  async run(actor: Actor, id: string, command: BodyOf<'sendAgain'>): Promise<Outcome<OutboxMail>> {
    const body = { ...command, id }
    const done = await this.changes.run(actor, { id: command.commandId, body }, async (w) => {
      const [mail]: MailRow[] = await w.db.query(
        `SELECT ${mailColumns} FROM outbox WHERE id = $1 FOR UPDATE`,
        [id],
      )
      if (!mail) return noMail
      await w.haltIfKnown()
      if (this.config.smtpUrl === undefined) return noServer
      if (!['failed', 'kept'].includes(mail.state) || mail.kind === 'sign-in-code') return notNow
      await w.db.query(`UPDATE outbox SET state = 'waiting', expires_at = NULL WHERE id = $1`, [id])
      await enqueueMail(w.db, id)
      const { state } = mail
      const after = { state: 'waiting' }
      w.audit({ action: 'outbox.send', subject: `mail/${id}`, before: { state }, after })
      return accepted(toMail({ ...mail, state: 'waiting' }, this.config.demoMode))
    })
    return done.ok ? accepted(done.value.value) : done
  }
}
