import { Trans } from '@lingui/react/macro'
import type { Problem } from '@roundtable/contracts'
import { NoticeBox } from '@roundtable/ui'
import { useTroubleWords } from '../trouble-words'

/** Why what was typed is not stored; it is kept. */
export function NotSaved({ trouble }: { trouble: Problem | null }) {
  const words = useTroubleWords()
  if (!trouble) return null
  return (
    <NoticeBox look="error" role="alert" title={<Trans>Not saved.</Trans>}>
      {words(trouble)}
    </NoticeBox>
  )
}
