/** One of many, as fields list them. */
export interface Option {
  readonly id: string
  readonly text: string
  /** Second voice beside it, searched as well: an organisation, a code. */
  readonly hint?: string
}

/** Lower case without marks, so that “Zurich” finds “Zürich” and “احمد” finds “أحمد”. */
export const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const foldedOptions = new WeakMap<Option, string>()

const searchable = (option: Option): string => {
  const known = foldedOptions.get(option)
  if (known !== undefined) return known
  const made = folded(`${option.text} ${option.hint ?? ''}`)
  foldedOptions.set(option, made)
  return made
}

/** Whether every word asked for stands somewhere in the option, in any order. */
export const matches = (option: Option, query: string): boolean =>
  folded(query)
    .split(/\s+/u)
    .every((word) => searchable(option).includes(word))

export interface Found {
  readonly shown: readonly Option[]
  /** How many more would match. */
  readonly left: number
}

/** What is called just so comes first, then what begins so: “Organisation 12” before “Organisation 112”. */
const rankOf = ({ text }: Option, query: string): number => {
  const name = folded(text)
  if (name === query) return 0
  return name.startsWith(query) ? 1 : 2
}

const nearestFirst = (options: readonly Option[], query: string): readonly Option[] => {
  const asked = folded(query.trim())
  return [...options].sort((a, b) => rankOf(a, asked) - rankOf(b, asked))
}

/** The first `limit` options that match: a list nobody can scroll through helps nobody. */
export const find = (
  options: readonly Option[],
  query: string,
  limit: number,
  match: (option: Option, query: string) => boolean = matches,
): Found => {
  const found =
    query.trim() === ''
      ? options
      : nearestFirst(
          options.filter((option) => match(option, query)),
          query,
        )
  return { shown: found.slice(0, limit), left: Math.max(0, found.length - limit) }
}
