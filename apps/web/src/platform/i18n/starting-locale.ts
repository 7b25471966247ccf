import { keep, kept } from '../keep'
import { bestLocale, isLocale, localeFacts, type Locale } from './locales'

const key = 'language'

/** The address decides, then the choice made before, then the browser's own list. */
export const startingLocale = (search: string): Locale => {
  const asked = new URLSearchParams(search).get('lang')
  if (isLocale(asked)) return asked
  const chosen = kept(key)
  return isLocale(chosen) ? chosen : bestLocale(navigator.languages)
}

export const keepLocale = (locale: Locale): void => keep(key, locale)

/** Turns the page itself: its language for who reads it aloud, and its direction. */
export const turnPage = (locale: Locale): void => {
  const page = document.documentElement
  page.lang = locale
  page.dir = localeFacts[locale].dir
}
