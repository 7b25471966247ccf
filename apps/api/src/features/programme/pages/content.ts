import type { Text } from '@roundtable/contracts'
import { markup, type Markup } from './markup'
import { textIn, type PlainLanguage } from './plain-words'

/** Content, with its language said where it is not the page's. */
export const contentIn = (text: Text, language: PlainLanguage): Markup =>
  text[language] || language === 'en'
    ? markup`${textIn(text, language)}`
    : markup`<bdi lang="en" dir="ltr">${text.en}</bdi>`
