import { calendar, csv, xlsx } from '@roundtable/contracts'

const byEnding: Readonly<Record<string, string>> = {
  ics: calendar,
  ical: calendar,
  csv,
  xlsx,
}

/** The endings of file names that mean one of these media types, as a file dialog takes them: .ics, .csv */
export const endingsOf = (mediaTypes: readonly string[]): string[] =>
  Object.keys(byEnding)
    .filter((ending) => mediaTypes.includes(byEnding[ending]!))
    .map((ending) => `.${ending}`)

/**
 * What a file is, among what is taken; null: nothing of it. Systems call a CSV many things (Windows: a file of Excel)
 * and do not know calendars, so its name counts first.
 */
export const mediaTypeOf = (
  { name, type }: Pick<File, 'name' | 'type'>,
  taken: readonly string[],
): string | null => {
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const named = byEnding[ending] ?? type.split(';')[0]!.trim().toLowerCase()
  return taken.includes(named) ? named : null
}
