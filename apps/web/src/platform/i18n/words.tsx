import type { Text } from '@roundtable/contracts'
import type { Locale } from './locales'
import { useLocale } from './use-locale'

/** Content in the reader's language, in English where nobody has written it. */
export const textIn = (text: Text, locale: Locale): string => text[locale] || text.en

export const useText = (): ((text: Text) => string) => {
  const locale = useLocale()
  return (text) => textIn(text, locale)
}

/** Content on the page: where it falls back to English it says so to screen readers and keeps its direction. */
export function Words({ text }: { text: Text }) {
  const locale = useLocale()
  if (text[locale] || locale === 'en') return <>{textIn(text, locale)}</>
  return (
    <bdi lang="en" dir="ltr">
      {text.en}
    </bdi>
  )
}
