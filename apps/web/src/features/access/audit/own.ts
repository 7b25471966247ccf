/** What a table says of a word that somebody may have typed: of `constructor`, nothing. */
export const own = <T>(table: Readonly<Record<string, T>>, word: string): T | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined
