import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

interface NotThereProps {
  heading: ReactNode
  /** Why, in a sentence. */
  children: ReactNode
  /** Of the window; when nothing stood here before, there is nothing to name. */
  title?: string
}

/** A permanent address at which the programme has nothing, or nothing any more. */
export function NotThere({ heading, children, title }: NotThereProps) {
  const { t } = useLingui()
  return (
    <main className="one not-there">
      <title>{title ?? t`Not in the programme · Roundtable`}</title>
      <h1>{heading}</h1>
      <p className="soft">{children}</p>
      <p>
        <Link to="/programme/{-$day}" className="btn primary">
          <Trans>Open the programme</Trans>
        </Link>
      </p>
    </main>
  )
}
