/** The six languages of the United Nations: interface, content, mails, documents, the names of countries. */
export const languages = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const
export type Language = (typeof languages)[number]
