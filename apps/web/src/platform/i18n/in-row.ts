import { i18n } from '@lingui/core'
import { localeFacts, type Locale } from './locales'

type Part = string | false | null | undefined

const rowWith = (mark: string, parts: readonly Part[]): string => parts.filter(Boolean).join(mark)

const marks = () => localeFacts[i18n.locale as Locale].marks

/** Parts side by side, no sentence: parted by the comma of the script that is set; empty ones left out. */
export const inRow = (parts: readonly Part[]): string => rowWith(`${marks().comma} `, parts)

/** The same of parts that have commas inside: parted by the semicolon. */
export const inLongRow = (parts: readonly Part[]): string => rowWith(`${marks().semicolon} `, parts)
