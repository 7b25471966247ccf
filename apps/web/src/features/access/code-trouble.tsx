import { Trans, useLingui } from '@lingui/react/macro'
import type { Problem } from '@roundtable/contracts'
import { NoticeBox } from '@roundtable/ui'
import { troubleOf } from '../../platform/problem'

/** Why a code or a passkey did not open the door, and what to do. */
export function CodeTrouble({ problem }: { problem: Problem | null }) {
  const { t } = useLingui()
  if (!problem) return null
  switch (troubleOf(problem)) {
    case 'code-gone':
      return (
        <NoticeBox look="error" role="alert" title={t`This code does not work.`}>
          <Trans>
            It is mistyped, was used, is older than ten minutes, or a newer one replaced it. Check
            it, or ask for another one.
          </Trans>
        </NoticeBox>
      )
    case 'rate-limited': {
      const minutes = Math.max(1, Math.ceil((problem.retryAfter ?? 60) / 60))
      return (
        <NoticeBox look="error" role="alert" title={t`Too many attempts.`}>
          <Trans>Please wait {minutes} min. The last code that came may still work.</Trans>
        </NoticeBox>
      )
    }
    case 'unauthenticated':
      return (
        <NoticeBox look="error" role="alert" title={t`This passkey does not sign in here.`}>
          <Trans>It may have been removed. Ask for a code instead.</Trans>
        </NoticeBox>
      )
    case 'offline':
      return (
        <NoticeBox look="offline" role="alert" title={t`Not sent: no connection.`}>
          <Trans>What you typed is kept. Please try again.</Trans>
        </NoticeBox>
      )
    default:
      return (
        <NoticeBox look="error" role="alert" title={t`The server could not answer.`}>
          <Trans>What you typed is kept. Please try again.</Trans>
        </NoticeBox>
      )
  }
}
