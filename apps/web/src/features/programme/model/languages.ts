import type { PublicSession } from '@roundtable/contracts'

/** Every language in which a session can be followed; `sgn` stands for sign languages. */
export const languagesOf = (session: PublicSession): string[] => {
  const { floorLanguages, interpretation, signLanguage } = session
  return [...new Set([...floorLanguages, ...interpretation, ...(signLanguage ? ['sgn'] : [])])]
}
