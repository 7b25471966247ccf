/** The six languages of the United Nations by their own names, in their order, for texts that people write. */
export const sixLanguages: readonly { id: string; name: string; dir: 'ltr' | 'rtl' }[] = [
  { id: 'ar', name: 'العربية', dir: 'rtl' },
  { id: 'zh', name: '中文', dir: 'ltr' },
  { id: 'en', name: 'English', dir: 'ltr' },
  { id: 'fr', name: 'Français', dir: 'ltr' },
  { id: 'ru', name: 'Русский', dir: 'ltr' },
  { id: 'es', name: 'Español', dir: 'ltr' },
]
