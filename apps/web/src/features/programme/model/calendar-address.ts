import type { Locale } from '../../../platform/i18n/locales'

/** Where the calendar of one session, or of all, is in this language. */
export const calendarAddress = (locale: Locale, sessionId?: string): string => {
  const path =
    sessionId === undefined ? '/api/programme.ics' : `/api/programme/sessions/${sessionId}.ics`
  return locale === 'en' ? path : `${path}?lang=${locale}`
}
