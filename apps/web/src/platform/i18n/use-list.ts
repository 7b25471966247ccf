import { useLocale } from './use-locale'

/** Several words in a row, parted by the comma of the reader's script; empty ones left out. */
export const useList = (): ((words: readonly (string | false | null | undefined)[]) => string) => {
  const comma = useLocale() === 'ar' ? '، ' : ', '
  return (words) => words.filter(Boolean).join(comma)
}
