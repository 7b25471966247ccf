import type { Messages } from '@lingui/core'
import { fetchedAgain } from './fetched-again'
import type { Locale } from './locales'

/** One chunk per language. */
export const catalogues: Record<Locale, () => Promise<{ messages: Messages }>> = {
  en: fetchedAgain(() => import('./locales/en.po')),
  fr: fetchedAgain(() => import('./locales/fr.po')),
  ar: fetchedAgain(() => import('./locales/ar.po')),
}
