/** The languages whose catalogues are complete; a language enters this list only then. */
export const locales = ['en', 'fr', 'ar'] as const
export type Locale = (typeof locales)[number]

interface LocaleFacts {
  /** The language's own name for itself. */
  readonly name: string
  readonly dir: 'ltr' | 'rtl'
  /** What Intl and React Aria are asked with. Arabic keeps Latin digits, said explicitly. */
  readonly intl: string
  /** What stands between parts of a row; a space follows. */
  readonly marks: { readonly comma: string; readonly semicolon: string }
}

const latin = { comma: ',', semicolon: ';' } as const

export const localeFacts: Record<Locale, LocaleFacts> = {
  en: { name: 'English', dir: 'ltr', intl: 'en-GB', marks: latin },
  fr: { name: 'Français', dir: 'ltr', intl: 'fr-FR', marks: { ...latin, semicolon: '\u202f;' } },
  ar: {
    name: 'العربية',
    dir: 'rtl',
    intl: 'ar-u-nu-latn',
    marks: { comma: '،', semicolon: '؛' },
  },
}

export const isLocale = (word: unknown): word is Locale => locales.some((locale) => locale === word)

/** The first language of the reader's list that we have; English otherwise. */
export const bestLocale = (wanted: readonly string[]): Locale =>
  wanted.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLocale) ?? 'en'
