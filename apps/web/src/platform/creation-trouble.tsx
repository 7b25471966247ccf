import { Trans, useLingui } from '@lingui/react/macro'
import type { Problem } from '@roundtable/contracts'
import { NoticeBox } from '@roundtable/ui'

/** Why something new was not stored; what was typed is kept. */
export function CreationTrouble({ problem }: { problem: Problem | null }) {
  const { t } = useLingui()
  if (!problem) return null
  const cut = problem.status === 0
  return (
    <NoticeBox look={cut ? 'offline' : 'error'} role="alert" title={t`Not added.`}>
      {cut ? <Trans>There is no connection. What you typed is kept.</Trans> : problem.detail}
    </NoticeBox>
  )
}
