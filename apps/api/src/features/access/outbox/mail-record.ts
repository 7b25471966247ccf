import type { OutboxMail } from '@roundtable/contracts'
import { codePlace } from '../../../platform/mail/outbox'

/** A row of the outbox, as the page's queries select it. */
export const mailColumns = `id, kind, to_name AS "toName", to_address AS "toAddress", subject, text, language, code, state,
  attempts, trouble, said, created_at AS "createdAt", tried_at AS "triedAt", sent_at AS "sentAt"`

export type MailRow = Omit<OutboxMail, 'createdAt' | 'triedAt' | 'sentAt'> & {
  readonly code: string | null
  readonly createdAt: Date
  readonly triedAt: Date | null
  readonly sentAt: Date | null
}

const hidden = '•••• ••••'

/** As the secretariat sees it: a code is its reader's alone, except in a demo, where the outbox is the mailbox (I-11). */
export function toMail({ code, text, ...row }: MailRow, demo: boolean): OutboxMail {
  return {
    ...row,
    text: text.replaceAll(codePlace, (demo && code) || hidden),
    createdAt: row.createdAt.toISOString(),
    triedAt: row.triedAt?.toISOString() ?? null,
    sentAt: row.sentAt?.toISOString() ?? null,
  }
}
