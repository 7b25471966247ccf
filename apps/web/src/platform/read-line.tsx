import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'

/** A field for whoever may read and not write: set as text, never as a form that refuses. */
export function ReadLine({ label, children }: { label: ReactNode; children: ReactNode }) {
  const empty = children === null || children === undefined || children === ''
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {empty ? (
          <span className="dim">
            <Trans>not given</Trans>
          </span>
        ) : (
          children
        )}
      </dd>
    </div>
  )
}
