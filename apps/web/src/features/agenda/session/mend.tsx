import { Trans } from '@lingui/react/macro'
import type { Finding } from '@roundtable/scheduling'
import type { ReactNode } from 'react'

/** What would mend a finding, as a way to the part of the page where it is mended; null: it is mended on the board. */
export function Mend({ finding }: { finding: Finding }): ReactNode {
  const { code } = finding
  if (code === 'high-level-missing' || code === 'role-unconfirmed')
    return (
      <a href="#people">
        <Trans>See the people</Trans>
      </a>
    )
  if (code === 'no-focus-area')
    return (
      <a href="#themes">
        <Trans>Choose a focus area or state a reason</Trans>
      </a>
    )
  if (code === 'feature-missing' || code === 'language-not-carried' || code === 'pool-exceeded')
    return (
      <a href="#needs">
        <Trans>See what it needs</Trans>
      </a>
    )
  if (code === 'order-broken' || code === 'not-against' || code === 'relation-broken')
    return (
      <a href="#relations">
        <Trans>See the relations</Trans>
      </a>
    )
  return null
}
