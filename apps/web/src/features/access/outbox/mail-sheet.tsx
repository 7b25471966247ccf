import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { OutboxMail, Problem } from '@roundtable/contracts'
import { Button, NoticeBox, Sheet, showToast } from '@roundtable/ui'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../platform/api'
import { ReadLine } from '../../../platform/read-line'
import { staffZone } from '../../../platform/staff-zone'
import { useTimes } from '../../../platform/time/use-times'
import { NotDone } from '../not-done'
import { useMailWords } from './mail-words'

interface MailSheetProps {
  mail: OutboxMail
  mailServer: boolean
  onClose: () => void
}

/** One mail as it was written, what became of it, and another try. */
export function MailSheet({ mail, mailServer, onClose }: MailSheetProps) {
  const { t } = useLingui()
  const { moment } = useTimes(staffZone)
  const { states } = useMailWords()
  const { busy, problem, send } = useSending(mail.id)
  const again =
    mailServer && ['failed', 'kept'].includes(mail.state) && mail.kind !== 'sign-in-code'
  return (
    <Sheet
      title={<bdi>{mail.subject}</bdi>}
      meta={states[mail.state]}
      isOpen
      onClose={onClose}
      closeLabel={t`Close`}
      footer={
        again && (
          <Button look="primary" isDisabled={busy} onPress={() => void send()}>
            <Trans>
              Send to <bdi>{mail.toAddress}</bdi>
            </Trans>
          </Button>
        )
      }
    >
      <Trouble mail={mail} />
      <NotDone
        problem={problem}
        sentences={{ 'illegal-transition': t`This mail is not sent again, or was sent meanwhile.` }}
      />
      <dl className="read-lines">
        <ReadLine label={t`To`}>
          <bdi>
            {mail.toName} &lt;{mail.toAddress}&gt;
          </bdi>
        </ReadLine>
        <ReadLine label={t`Written`}>{moment(mail.createdAt)}</ReadLine>
        {mail.sentAt && <ReadLine label={t`Sent`}>{moment(mail.sentAt)}</ReadLine>}
        {mail.attempts > 1 && (
          <ReadLine label={t`Tries`}>
            <Plural value={mail.attempts} one="# try" other="# tries" />
          </ReadLine>
        )}
      </dl>
      <pre className="mail-text" lang={mail.language} dir="auto">
        {mail.text}
      </pre>
    </Sheet>
  )
}

function Trouble({ mail: { trouble, said } }: { mail: OutboxMail }) {
  const { troubles } = useMailWords()
  if (trouble === null) return null
  return (
    <NoticeBox look="error" title={troubles[trouble]}>
      {said && <bdi>{said}</bdi>}
    </NoticeBox>
  )
}

function useSending(id: string) {
  const { t } = useLingui()
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const send = async (): Promise<void> => {
    setBusy(true)
    const body = { commandId: crypto.randomUUID() }
    const answer = await call('sendAgain', { params: { id }, body })
    await client.invalidateQueries({ queryKey: ['outbox'] })
    setBusy(false)
    setProblem(answer.ok ? null : answer.problem)
    if (answer.ok) showToast({ text: t`It is on its way.` })
  }
  return { busy, problem, send }
}
