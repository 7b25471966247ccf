import { Trans, useLingui } from '@lingui/react/macro'
import { Mark } from '@roundtable/ui'
import { Link, useLocation } from '@tanstack/react-router'
import { useDensity } from '../platform/density'

/** An address we do not have. Says which, and where the programme is. */
export function NotFound() {
  const { t } = useLingui()
  const { pathname } = useLocation()
  useDensity('read')
  return (
    <main className="lone">
      <title>{t`Not found · Roundtable`}</title>
      <Link to="/" className="brand">
        <Mark />
        <Trans>Roundtable</Trans>
      </Link>
      <h1>
        <Trans>There is nothing at this address</Trans>
      </h1>
      <p>
        <Trans>
          We looked for <bdi dir="ltr">{pathname}</bdi>. The address may be mistyped, or it was
          never given out.
        </Trans>
      </p>
      <div className="acts">
        <Link to="/programme/{-$day}" className="btn primary">
          <Trans>Open the programme</Trans>
        </Link>
      </div>
    </main>
  )
}
