import { Trans, useLingui } from '@lingui/react/macro'
import { I18nProvider, Mark } from '@roundtable/ui'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useLocation, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useDensity } from '../../platform/density'
import { LanguageLinks } from '../../platform/i18n/language-links'
import { useIntlTag } from '../../platform/i18n/use-locale'
import { rememberMe } from '../../platform/me'
import { OpenProgramme } from '../programme/open-programme'
import { consumeFromAddress, startOver, useSignIn } from './sign-in'
import { SignInForm } from './sign-in-form'
import { whereTo } from './where-to'
import '../../platform/controls.css'
import './sign-in.css'

/** No password: a personal link signs in. Arriving with one needs no click. */
export function SignInPage() {
  const { t } = useLingui()
  useDensity('read')
  useConsumed()
  return (
    <I18nProvider locale={useIntlTag()}>
      <title>{t`Sign in · Roundtable`}</title>
      <div className="sign-in">
        <main className="form">
          <Link to="/" className="brand">
            <Mark />
            <Trans>Digital Development Roundtable</Trans>
          </Link>
          <SignInForm />
          <LanguageLinks />
        </main>
        <OpenProgramme />
      </div>
    </I18nProvider>
  )
}

/** Spends the link in the address, and goes on to where the reader wanted to be. */
const useConsumed = (): void => {
  const state = useSignIn()
  const client = useQueryClient()
  const navigate = useNavigate()
  const { hash } = useLocation()
  const { from } = useSearch({ from: '/sign-in' })

  useEffect(consumeFromAddress, [hash])
  useEffect(() => {
    if (state.step !== 'done') return
    rememberMe(client, state.me)
    startOver()
    void navigate({ href: whereTo(from), replace: true })
  }, [state, client, navigate, from])
}
