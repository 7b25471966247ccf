import type { Messages } from '@lingui/core'
import { fetchedAgain } from './fetched-again'
import type { Locale } from './locales'

type Loader = () => Promise<{ messages: Messages }>

/** The sentences of the public pages, one chunk per language. */
export const catalogues: Record<Locale, Loader> = {
  en: fetchedAgain(() => import('./locales/en.po?part=public')),
  fr: fetchedAgain(() => import('./locales/fr.po?part=public')),
  ar: fetchedAgain(() => import('./locales/ar.po?part=public')),
}

/** All others: five times as many, for those who sign in. */
export const staffCatalogues: Record<Locale, Loader> = {
  en: fetchedAgain(() => import('./locales/en.po?part=staff')),
  fr: fetchedAgain(() => import('./locales/fr.po?part=staff')),
  ar: fetchedAgain(() => import('./locales/ar.po?part=staff')),
}
