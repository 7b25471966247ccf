import { i18n, type Messages } from '@lingui/core'
import { catalogues, staffCatalogues } from './catalogues'
import { isLocale, type Locale } from './locales'
import { keepLocale, turnPage } from './starting-locale'

/** Somebody is where staff's sentences are needed: from then on they come in every language. */
let isForStaff = false
let forStaff: Promise<void> | undefined

const messagesOf = async (locale: Locale): Promise<Messages> => {
  const parts = [catalogues[locale](), ...(isForStaff ? [staffCatalogues[locale]()] : [])]
  const loaded = await Promise.all(parts)
  return Object.assign({}, ...loaded.map(({ messages }) => messages))
}

/** Before the first page that is not public; what failed is tried again with the next. */
export const activateForStaff = (): Promise<void> => {
  isForStaff = true
  forStaff ??= activate(isLocale(i18n.locale) ? i18n.locale : 'en').catch((error: unknown) => {
    forStaff = undefined
    throw error
  })
  return forStaff
}

/** Loads the catalogue, then turns the whole page at once: words, direction, digits. */
export const activate = async (locale: Locale): Promise<void> => {
  const messages = await messagesOf(locale)
  turnPage(locale)
  i18n.loadAndActivate({ locale, messages })
}

/** A choice made by the reader: kept for the next visit. */
export const choose = async (locale: Locale): Promise<void> => {
  await activate(locale)
  keepLocale(locale)
}
