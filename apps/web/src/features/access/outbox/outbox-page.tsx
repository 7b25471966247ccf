import { Trans, useLingui } from '@lingui/react/macro'
import { mailState, type Outbox, type OutboxMail, type OutboxQuery } from '@roundtable/contracts'
import { Button, Empty, FilterMenu, NoticeBox, PageHead, Pill } from '@roundtable/ui'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { alwaysFresh } from '../../../platform/always-fresh'
import { read } from '../../../platform/read'
import { Reading } from '../../../platform/reading'
import { staffZone } from '../../../platform/staff-zone'
import { useTimes } from '../../../platform/time/use-times'
import type { OutboxAddress } from '../../../routes/access-search'
import { Needs } from '../needs'
import { SearchField } from '../search-field'
import { MailSheet } from './mail-sheet'
import { pillOf, useMailWords } from './mail-words'
import '../access.css'

const mailsQuery = ({ text, state }: Partial<OutboxQuery>) => ({
  queryKey: ['outbox', text, state],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    read('outbox', { query: { text, state }, signal }),
  ...alwaysFresh,
  // What is on its way changes by itself.
  refetchInterval: 5_000,
})

/** Mails that left, wait, or failed. Codes are dots, except in a demo. */
export default function OutboxPage() {
  return (
    <Needs permission="outbox.read">
      <Page />
    </Needs>
  )
}

function Page() {
  const { t } = useLingui()
  const { states } = useMailWords()
  const search = useSearch({ from: '/organize/staff/outbox' })
  const navigate = useNavigate({ from: '/organize/outbox' })
  const change = (part: Partial<OutboxAddress>): void => {
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true })
  }
  const state = mailState.safeParse(search.state).data
  const text = search.text
  const query = useQuery({ ...mailsQuery({ text, state }), placeholderData: keepPreviousData })
  return (
    <main className="staff-page access-page">
      <title>{t`Outbox · Roundtable`}</title>
      <PageHead title={<Trans>Outbox</Trans>} meta={<Trans>Mails, newest first</Trans>} />
      <div className="filters">
        <SearchField
          label={t`Search mails`}
          value={text ?? ''}
          onSearch={(text) => change({ text: text || undefined })}
        />
        <FilterMenu
          label={t`State`}
          options={mailState.options.map((id) => ({ id, text: states[id] }))}
          value={state ?? null}
          onChange={(state) => change({ state: state ?? undefined })}
          all={t`All states`}
        />
      </div>
      <Reading query={query} label={t`Reading the outbox`} bars={8}>
        {(outbox) => <Mails outbox={outbox} />}
      </Reading>
    </main>
  )
}

function Mails({ outbox }: { outbox: Outbox }) {
  const { t } = useLingui()
  const { mails, more, mailServer, demo } = outbox
  const [chosen, choose] = useOpenMail(mails)
  return (
    <>
      {!mailServer && (
        <NoticeBox look="plain" title={t`There is no mail server: mails stay here.`}>
          {demo ? (
            <Trans>In this demo the outbox is everybody’s mailbox, so codes can be read.</Trans>
          ) : (
            <Trans>Set SMTP_URL and start again; mails that were kept can be sent then.</Trans>
          )}
        </NoticeBox>
      )}
      {mails.length === 0 ? (
        <Empty title={<Trans>No mail fits.</Trans>}>
          <Trans>A mail appears here in the moment in which it is written.</Trans>
        </Empty>
      ) : (
        <ul className="access-list lines mail-lines">
          {mails.map((mail) => (
            <MailLine key={mail.id} mail={mail} onOpen={() => choose(mail)} />
          ))}
        </ul>
      )}
      {more && (
        <p className="soft">
          <Trans>These are the newest; search to find older ones.</Trans>
        </p>
      )}
      {chosen && <MailSheet mail={chosen} mailServer={mailServer} onClose={() => choose(null)} />}
    </>
  )
}

/** What is being read stays open, and is told anew, also when what became of it drops it from the list. */
function useOpenMail(mails: readonly OutboxMail[]) {
  const [open, choose] = useState<OutboxMail | null>(null)
  const isOpen = ({ id }: OutboxMail): boolean => id === open?.id
  const listed = mails.find(isOpen)
  const beside = useQuery({
    ...mailsQuery({ text: open?.toAddress.slice(0, 100) }),
    enabled: open !== null && listed === undefined,
  })
  const now = listed ?? beside.data?.mails.find(isOpen) ?? open
  if (now !== open) choose(now)
  return [now, choose] as const
}

function MailLine({ mail, onOpen }: { mail: OutboxMail; onOpen: () => void }) {
  const { t } = useLingui()
  const { states } = useMailWords()
  const { moment } = useTimes(staffZone)
  const { toName, toAddress, subject, state, createdAt } = mail
  return (
    <li>
      <time dateTime={createdAt}>{moment(createdAt)}</time>
      <span>
        <b>
          <bdi>{subject}</bdi>
        </b>{' '}
        <Pill state={pillOf[state]}>{states[state]}</Pill>
      </span>
      <span className="soft">
        <bdi>{toName}</bdi> · <bdi>{toAddress}</bdi>
      </span>
      <Button look="text" onPress={onOpen} aria-label={t`Read the mail to ${toName}`}>
        <Trans>Read</Trans>
      </Button>
    </li>
  )
}
