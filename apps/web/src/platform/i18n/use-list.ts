import { inRow } from './in-row'
import { useLocale } from './use-locale'

/** `inRow` for parts of the page that are not made anew with the language: renders again when it changes. */
export const useList = (): typeof inRow => {
  useLocale()
  return inRow
}
