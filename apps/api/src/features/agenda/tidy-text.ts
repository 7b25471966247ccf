import type { Text } from '@roundtable/contracts'

/** A text without blanks around it, and without languages in which it says nothing. */
export const tidyText = (text: Text): Text => {
  const said = Object.entries(text).map(([language, words]) => [language, words?.trim() ?? ''])
  return {
    ...(Object.fromEntries(said.filter(([, words]) => words !== '')) as Partial<Text>),
    en: text.en.trim(),
  }
}
