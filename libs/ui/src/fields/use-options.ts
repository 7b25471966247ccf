import { useMemo, useState } from 'react'
import { find, type Found, type Option } from './search'

export interface OptionSource {
  options: readonly Option[]
  /** Asked with what was typed; the caller answers by passing other `options`. Nothing is filtered here then. */
  onSearch?: (query: string) => void
  /** How many more match than the caller has passed: after such a search. */
  beyond?: number
  match?: (option: Option, query: string) => boolean
  /** Lines in the list at most; default 300: all countries, all languages. Where there may be more, say `more`. */
  limit?: number
  /** Said at the list's end: “412 more: type to narrow the list”. */
  more?: (left: number) => string
  /** Said when nothing matches. */
  nothing: string
}

/** What is typed into a combobox (null: nothing yet) and what the list shows for it. */
export const useOptions = (
  source: OptionSource,
): { query: string | null; setQuery: (query: string | null) => void; found: Found } => {
  const { options, onSearch, match, limit = 300, beyond = 0 } = source
  const [query, setQuery] = useState<string | null>(null)
  const filter = onSearch ? '' : (query ?? '')
  const found = useMemo(() => find(options, filter, limit, match), [options, filter, limit, match])
  return {
    query,
    setQuery: (next) => {
      setQuery(next)
      if (next !== query) onSearch?.(next ?? '')
    },
    found: { ...found, left: found.left + beyond },
  }
}
