import { Trans, useLingui } from '@lingui/react/macro'
import { Empty, PageHead } from '@roundtable/ui'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useLocale } from '../../../platform/i18n/use-locale'
import { read } from '../../../platform/read'
import { Reading } from '../../../platform/reading'
import { useDraft } from '../draft/use-draft'
import { SessionForm } from './session-form'
import './session.css'

/** Everything about one session, saved as it is written. */
export default function SessionPage() {
  const { t } = useLingui()
  const locale = useLocale()
  const { id } = useParams({ from: '/organize/staff/sessions/$id' })
  const session = useQuery({
    queryKey: ['session', id],
    queryFn: ({ signal }) => read('session', { params: { id }, signal }),
  })
  const draft = useDraft()
  const label = t`Reading the session`
  return (
    <main className="staff-page session-page">
      <Reading query={session} label={label} bars={8} missing={<NoSession />}>
        {(record) => (
          <Reading query={draft} label={label} bars={8}>
            {(plan) => (
              /* Another session or language is another page: every word on it is made anew. */
              <SessionForm key={`${id} ${locale}`} record={record} draft={plan} />
            )}
          </Reading>
        )}
      </Reading>
      {session.data === undefined && <title>{t`Session · Roundtable`}</title>}
    </main>
  )
}

function NoSession(): ReactNode {
  const { t } = useLingui()
  return (
    <>
      <PageHead title={t`No such session`} />
      <Empty title={t`It is not in the agenda.`}>
        <Link to="/organize">
          <Trans>Back to the board</Trans>
        </Link>
      </Empty>
    </>
  )
}
