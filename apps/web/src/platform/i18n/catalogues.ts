import type { Messages } from '@lingui/core'
import type { Locale } from './locales'

/** One chunk per language. */
export const catalogues: Record<Locale, () => Promise<{ messages: Messages }>> = {
  en: () => import('./locales/en.po'),
  fr: () => import('./locales/fr.po'),
  ar: () => import('./locales/ar.po'),
}
