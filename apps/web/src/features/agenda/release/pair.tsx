import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Icon } from '@roundtable/ui'
import type { ReactNode } from 'react'

/** One thing that became another; null: there was, or is, none. */
export function Pair({ before, after }: { before: ReactNode; after: ReactNode }) {
  const nothing = (
    <span className="dim">
      <Trans>none</Trans>
    </span>
  )
  return (
    <span className="before-after pair">
      {before !== null && <s>{before === '' ? nothing : before}</s>}
      {before !== null && after !== null && <Icon name="arrow" label={t`now`} />}
      {after !== null && <b>{after === '' ? nothing : after}</b>}
    </span>
  )
}
