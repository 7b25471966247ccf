import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { localeFacts, locales } from './locales'
import { useLocale } from './use-locale'

/** Every complete language by its own name, each a real address. */
export function LanguageLinks({ others = false }: { others?: boolean }) {
  const { t } = useLingui()
  const current = useLocale()
  const shown = others ? locales.filter((locale) => locale !== current) : locales
  return (
    <nav className="langs" aria-label={t`Language`}>
      {shown.map((locale) => (
        <Link
          key={locale}
          to="."
          search={(before) => ({ ...before, lang: locale })}
          replace
          resetScroll={false}
          lang={locale}
          hrefLang={locale}
          aria-current={locale === current ? 'true' : undefined}
        >
          {localeFacts[locale].name}
        </Link>
      ))}
    </nav>
  )
}
