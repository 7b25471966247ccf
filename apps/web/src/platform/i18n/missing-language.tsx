import { Trans, useLingui } from '@lingui/react/macro'
import { useSyncExternalStore } from 'react'
import { localeFacts, type Locale } from './locales'

/** A language that was chosen and could not be fetched; said until it is there, or somebody has read it. */
let missing: Locale | null = null
/** Where it was closed: on the same page, choosing it once more asks once more. */
let closed: { readonly locale: Locale; readonly page: string } | null = null
const listeners = new Set<() => void>()

function become(locale: Locale | null): void {
  missing = locale
  for (const listener of listeners) listener()
}

/** Every page asks for the language in its address; it is told once, and again where it is chosen again. */
export function languageMissing(locale: Locale, page: string): void {
  if (closed?.locale === locale && closed.page !== page) {
    closed = { locale, page }
    return
  }
  closed = null
  become(locale)
}

export const languageThere = (): void => become(null)

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Says that the page stays in its language, and why. */
export function MissingLanguage() {
  const { t } = useLingui()
  const locale = useSyncExternalStore(subscribe, () => missing)
  if (locale === null) return null
  const close = (): void => {
    closed = { locale, page: window.location.pathname }
    become(null)
  }
  const name = localeFacts[locale].name
  return (
    <div className="missing-language" role="alert">
      <p>
        <Trans>
          The page stays in its language: <bdi lang={locale}>{name}</bdi> could not be loaded.
          Choose it again once you are connected.
        </Trans>
      </p>
      <button type="button" className="btn text" onClick={close}>
        {t`Close`}
      </button>
    </div>
  )
}
