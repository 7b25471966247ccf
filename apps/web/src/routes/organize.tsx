import { Trans, useLingui } from '@lingui/react/macro'
import { I18nProvider, ToastRegion } from '@roundtable/ui'
import { Link, Outlet } from '@tanstack/react-router'
import { TopBar } from '../features/access/top-bar'
import { useDensity } from '../platform/density'
import { useIntlTag } from '../platform/i18n/use-locale'
import { useMe } from '../platform/me'
import '../platform/controls.css'
import '../platform/forms.css'

/** The frame of everything staff sees. Whoever may not read the plan is told so, in place. */
export function Organize() {
  const { t } = useLingui()
  const tag = useIntlTag()
  const me = useMe()
  useDensity('organize')
  return (
    <I18nProvider locale={tag}>
      {me?.permissions.includes('plan.read') ? <Outlet /> : <Forbidden />}
      <ToastRegion label={t`What you just did`} closeLabel={t`Close`} />
    </I18nProvider>
  )
}

function Forbidden() {
  const { t } = useLingui()
  return (
    <>
      <title>{t`Not for you · Roundtable`}</title>
      <TopBar />
      <main className="lone">
        <h1>
          <Trans>The board is not open to you</Trans>
        </h1>
        <p>
          <Trans>
            You are signed in, but your role may not read the draft agenda. Ask the secretariat if
            you need it.
          </Trans>
        </p>
        <div className="acts">
          <Link to="/programme/{-$day}" className="btn primary">
            <Trans>Open the programme</Trans>
          </Link>
        </div>
      </main>
    </>
  )
}
