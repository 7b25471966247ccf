import { i18n } from '@lingui/core'
import { keep, kept } from '../keep'
import { catalogues } from './catalogues'
import { bestLocale, isLocale, localeFacts, type Locale } from './locales'

const key = 'language'

/** The address decides, then the choice made before, then the browser's own list. */
export const startingLocale = (search: string): Locale => {
  const asked = new URLSearchParams(search).get('lang')
  if (isLocale(asked)) return asked
  const chosen = kept(key)
  return isLocale(chosen) ? chosen : bestLocale(navigator.languages)
}

/** Loads the catalogue, then turns the whole page at once: words, direction, digits. */
export const activate = async (locale: Locale): Promise<void> => {
  const { messages } = await catalogues[locale]()
  const page = document.documentElement
  page.lang = locale
  page.dir = localeFacts[locale].dir
  i18n.loadAndActivate({ locale, messages })
}

/** A choice made by the reader: kept for the next visit. */
export const choose = async (locale: Locale): Promise<void> => {
  await activate(locale)
  keep(key, locale)
}
