import type { TextLanguage, Texts } from '@roundtable/ui'

/** The six languages of the United Nations by their own names, English first: the others are made from it. */
export const sixLanguages: readonly TextLanguage[] = [
  { id: 'en', name: 'English', dir: 'ltr' },
  { id: 'ar', name: 'العربية', dir: 'rtl' },
  { id: 'zh', name: '中文', dir: 'ltr' },
  { id: 'fr', name: 'Français', dir: 'ltr' },
  { id: 'ru', name: 'Русский', dir: 'ltr' },
  { id: 'es', name: 'Español', dir: 'ltr' },
]

/** What two people wrote, side by side: each text in its own direction. */
export const textParts = (value: Texts) => (
  <>
    {sixLanguages
      .filter(({ id }) => value[id])
      .map(({ id, dir }) => (
        <span key={id} lang={id} dir={dir} className="text-part">
          {value[id]}
        </span>
      ))}
  </>
)
