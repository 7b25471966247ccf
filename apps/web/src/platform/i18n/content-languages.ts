import type { TextLanguage } from '@roundtable/ui'

/** Languages that content is written in, each by its own name; English first, from which the others are translated. */
export const contentLanguages: readonly TextLanguage[] = [
  { id: 'en', name: 'English', dir: 'ltr' },
  { id: 'fr', name: 'Français', dir: 'ltr' },
  { id: 'ar', name: 'العربية', dir: 'rtl' },
  { id: 'es', name: 'Español', dir: 'ltr' },
  { id: 'ru', name: 'Русский', dir: 'ltr' },
  { id: 'zh', name: '中文', dir: 'ltr' },
]
