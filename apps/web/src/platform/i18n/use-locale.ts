import { useLingui } from '@lingui/react'
import { isLocale, localeFacts, type Locale } from './locales'

/** The language in use. Renders again when it changes. */
export const useLocale = (): Locale => {
  const { i18n } = useLingui()
  return isLocale(i18n.locale) ? i18n.locale : 'en'
}

/** The tag to ask Intl with. */
export const useIntlTag = (): string => localeFacts[useLocale()].intl
