import { Trans } from '@lingui/react/macro'
import type { Problem } from '@roundtable/contracts'
import { NoticeBox } from '@roundtable/ui'

/** Why what was typed is not stored; it is kept. */
export function NotSaved({ trouble }: { trouble: Problem | null }) {
  if (!trouble) return null
  return (
    <NoticeBox look="error" role="alert" title={<Trans>Not saved.</Trans>}>
      {trouble.detail}
    </NoticeBox>
  )
}
