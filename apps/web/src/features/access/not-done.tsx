import { Trans, useLingui } from '@lingui/react/macro'
import type { Problem } from '@roundtable/contracts'
import { NoticeBox } from '@roundtable/ui'

/** Why something was not done, in the server's words; nothing when it was. */
export function NotDone({ problem }: { problem: Problem | null }) {
  const { t } = useLingui()
  if (!problem) return null
  const cut = problem.status === 0
  return (
    <NoticeBox look={cut ? 'offline' : 'error'} role="alert" title={t`Not done.`}>
      {cut ? <Trans>There is no connection. Please try again.</Trans> : problem.detail}
    </NoticeBox>
  )
}
