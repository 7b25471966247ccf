import { feature, format, regionalPriority, segment, type Plan } from '@roundtable/contracts'
import { fold } from '@roundtable/domain'
import { meaning } from '../../../people/import/words'

const parts = (text: string): string[] =>
  text
    .split(/[,;\n،؛]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** The word that a text stands for, whatever its case and hyphens; undefined: none. */
const oneOf =
  <W extends string>(words: readonly W[]) =>
  (text: string): W | undefined =>
    words.find((word) => fold(word) === fold(text))

/** Several of them; undefined when one part is none. */
const all =
  <W>(read: (text: string) => W | undefined) =>
  (text: string): W[] | undefined => {
    const found = parts(text).map(read)
    return found.every((word) => word !== undefined) ? (found as W[]) : undefined
  }

const wholeNumber = (text: string): number | undefined =>
  /^\d{1,9}$/.test(text) ? Number(text) : undefined

const yes = ['yes', 'y', 'true', '1', 'x', 'oui', 'نعم'].map(fold)
const no = ['no', 'n', 'false', '0', 'non', 'لا'].map(fold)
const boolean = (text: string): boolean | undefined =>
  yes.includes(fold(text)) ? true : no.includes(fold(text)) ? false : undefined

/** Focus areas by key, or by their name in whatever language it is written in. */
const focusAreaOf =
  (areas: Plan['focusAreas']) =>
  (text: string): Plan['focusAreas'][number]['key'] | undefined =>
    areas.find(({ key, name }) =>
      [key, ...Object.values(name)].some((word) => fold(word ?? '') === fold(text)),
    )?.key

/** What the text of a cell means, by column; undefined: nobody knows. */
export const meanings = (areas: Plan['focusAreas']) => ({
  format: oneOf(format.options),
  segment: oneOf(segment.options),
  minutes: wholeNumber,
  focusAreas: all(focusAreaOf(areas)),
  noFocusReason: (text: string): string | undefined => text,
  sdgs: all(wholeNumber),
  regionalPriorities: all(oneOf(regionalPriority.options)),
  expected: wholeNumber,
  features: all(oneOf(feature.options)),
  floorLanguages: meaning.languages,
  interpretation: meaning.languages,
  captioning: boolean,
  signLanguage: boolean,
})
export type SimpleColumn = keyof ReturnType<typeof meanings>

/** What a hyphen alone leaves of a column; a column that is not here cannot be without. */
export const nothing = {
  focusAreas: [],
  noFocusReason: '',
  sdgs: [],
  regionalPriorities: [],
  expected: 0,
  features: [],
  floorLanguages: [],
  interpretation: [],
  captioning: false,
  signLanguage: false,
} as const satisfies Partial<Record<SimpleColumn, unknown>>

/** For whoever wrote something else. */
export const understood: Readonly<Record<SimpleColumn, string>> = {
  format: `One of: ${format.options.join(', ')}.`,
  segment: `One of: ${segment.options.join(', ')}.`,
  minutes: 'A whole number of minutes.',
  focusAreas: 'Focus areas by key or name, separated by commas.',
  noFocusReason: 'A text.',
  sdgs: 'Numbers of goals from 1 to 17, separated by commas.',
  regionalPriorities: `Any of: ${regionalPriority.options.join(', ')}.`,
  expected: 'A whole number of seats.',
  features: `Any of: ${feature.options.join(', ')}.`,
  floorLanguages: 'Codes of languages, separated by commas: en, fr.',
  interpretation: 'Codes of languages, separated by commas: en, fr.',
  captioning: 'yes or no.',
  signLanguage: 'yes or no.',
}
