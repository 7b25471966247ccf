import { i18n } from '@lingui/core'
import { localeFacts, type Locale } from '../../../../platform/i18n/locales'

const intl = (): string => localeFacts[i18n.locale as Locale].intl

/** A, B or C */
export const eitherOf = (names: readonly string[]): string =>
  new Intl.ListFormat(intl(), { type: 'disjunction' }).format(names)

/** 7 June 2022 */
export const dayMonthYear = (date: string): string =>
  new Intl.DateTimeFormat(intl(), {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${date}T12:00:00Z`))
