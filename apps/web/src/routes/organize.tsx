import { Trans, useLingui } from '@lingui/react/macro'
import { I18nProvider, ToastRegion } from '@roundtable/ui'
import { useQueryClient } from '@tanstack/react-query'
import { Link, Outlet, useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { TopBar } from '../features/access/top-bar'
import { useDensity } from '../platform/density'
import { useIntlTag } from '../platform/i18n/use-locale'
import { onRightsInDoubt } from '../platform/line-news'
import { meQuery, useMe } from '../platform/me'
import '../platform/controls.css'
import '../platform/forms.css'

/** The frame of everything staff sees. Whoever may not read the plan is told so, in place. */
export function Organize() {
  const { t } = useLingui()
  const tag = useIntlTag()
  const me = useMe()
  useDensity('organize')
  useRightsAsTheyAre()
  return (
    <I18nProvider locale={tag}>
      {me?.permissions.includes('plan.read') ? <Outlet /> : <Forbidden />}
      <ToastRegion label={t`What you just did`} closeLabel={t`Close`} />
    </I18nProvider>
  )
}

/** Who was signed out elsewhere, or has another role now, finds out within seconds, not with the next click (I-12). */
function useRightsAsTheyAre(): void {
  const client = useQueryClient()
  const navigate = useNavigate()
  useEffect(
    () =>
      onRightsInDoubt(() => {
        const asked = client.fetchQuery({ ...meQuery, staleTime: 0 })
        asked.then(
          (me) => {
            const from = window.location.pathname
            if (me === null) void navigate({ to: '/sign-in', search: { from, ended: true } })
          },
          () => undefined, // no answer: nothing is known, and the page says that it is offline
        )
      }),
    [client, navigate],
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
